// Finds a Chromium for the browser stories, or installs one, and says which. Prints its path for the Playwright configuration.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

// the shell starts no windows, profiles and extensions, which take as much time as half the stories
const shells = ['chromium-headless-shell'];
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const among = (paths) => paths.find((path) => path && existsSync(path));
const found = (names) => among(names.flatMap((name) => folders.map((folder) => join(folder, name))));
const playwrights = () => among([chromium.executablePath()]);

function debian(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages, 'fonts-noto-cjk'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const none = () => undefined;
/** In this order: what is installed, if anything, and where a browser then lies. */
const ways = [
  [none, () => among([process.env.BAFANG_CHROMIUM])],
  [none, () => found(shells) ?? found(browsers) ?? playwrights()],
  [() => debian(...shells), () => found(shells)],
  [() => debian('chromium'), () => found(browsers)],
  [() => execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' }), playwrights],
];

function first() {
  for (const [install, find] of ways) {
    try {
      install();
      const path = find();
      if (path) return path;
    } catch (error) {
      console.error(String(error.message ?? error));
    }
  }
  console.error('No Chromium. Install one (Debian: apt-get install chromium) or name it in BAFANG_CHROMIUM.');
  return process.exit(1);
}

const path = first();
console.log(`Chromium for the browser stories: ${path}`);
mkdirSync('e2e/test-results', { recursive: true });
writeFileSync('e2e/test-results/chromium-path', path);
