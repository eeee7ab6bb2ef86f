import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const candidates = [
  process.env['BAFANG_OFFICE'],
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];
const find = () => candidates.find((path) => path && existsSync(path));

/** LibreOffice's Writer without windows, and a Chinese face, where Debian's packages may be installed. */
function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words: string[]) =>
    execFileSync('apt-get', ['-qq', ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'libreoffice-writer-nogui', 'fonts-noto-cjk');
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
  }
  return find();
}

/** The word processor that opens our Word files in the tests, found or installed. */
export const office = find() ?? installed();
process.stderr.write(
  office
    ? `LibreOffice for the tests: ${office}\n`
    : 'No LibreOffice: the pages of the Word file are not measured. Name one in BAFANG_OFFICE.\n',
);

/** Word files as pages, each as PDF, in the order given. */
export function pagesOf(files: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'bafang-office-'));
  try {
    const names = files.map((bytes, at) => {
      writeFileSync(join(folder, `${at}.docx`), bytes);
      return join(folder, `${at}.docx`);
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync(office!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 120_000,
    });
    return names.map((name) => new Uint8Array(readFileSync(name.replace(/docx$/, 'pdf'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
