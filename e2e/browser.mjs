// Finds a Chromium for the browser stories, or installs one, and says which. Prints its path for the Playwright configuration.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const system = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) =>
  ['/usr/bin', '/usr/local/bin', '/snap/bin'].map((folder) => join(folder, name)),
);

const candidates = () => [process.env.BAFANG_CHROMIUM, ...system, chromium.executablePath()];
const find = () => candidates().find((path) => path && existsSync(path));

const attempts = [
  () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && debian(['chromium', 'fonts-noto-cjk']),
  () => execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' }),
];

function debian(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

for (const attempt of attempts) {
  if (find()) break;
  try {
    attempt();
  } catch (error) {
    console.error(String(error.message ?? error));
  }
}

const found = find();
if (!found) {
  console.error('No Chromium. Install one (Debian: apt-get install chromium) or name it in BAFANG_CHROMIUM.');
  process.exit(1);
}
console.log(`Chromium for the browser stories: ${found}`);
mkdirSync('e2e/test-results', { recursive: true });
writeFileSync('e2e/test-results/chromium-path', found);
