import { readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const executablePath = readFileSync(`${import.meta.dirname}/test-results/chromium-path`, 'utf8');

export default defineConfig({
  testDir: 'src',
  projects: [
    { name: 'stories', testMatch: 'stories/**/*.story.ts' },
    { name: 'pictures', testMatch: 'pictures/pictures.ts' },
  ],
  outputDir: 'test-results/artifacts',
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    actionTimeout: 20_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 640 },
    // pictures of every step cost as much as the story: the last one, the page's words and what was done say enough
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
    // as to an address in the network; each server would pack the client anew, which takes ten times as long with Brotli
    extraHTTPHeaders: { 'accept-encoding': 'gzip' },
    // without a language of the machine Chromium saves no Chinese file name
    launchOptions: {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      executablePath,
      chromiumSandbox: false,
      args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
  },
});
