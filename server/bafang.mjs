#!/usr/bin/env node
// The launcher of the command line: builds what is not built, says nothing about it, and hands over.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const program = join(root, 'server/dist/cli.js');

process.env.INIT_CWD ??= process.cwd();
process.chdir(root);

const sources = [
  'server/src',
  'shared/src',
  'package.json',
  'tsconfig.base.json',
  'server/tsconfig.build.json',
  'shared/tsconfig.build.json',
];

/** Specs are not built. */
const counts = (file) => !/\.spec\.ts$/.test(file);
const newest = (path) => {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(
    0,
    ...readdirSync(path, { recursive: true })
      .filter(counts)
      .map((file) => statSync(join(path, file)).mtimeMs),
  );
};

function build() {
  // what changes while it builds is newer than what was built
  const began = new Date();
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [nx, 'build', 'server'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return utimesSync(program, began, began);
  process.stderr.write(`${stdout}${stderr}\nThe command line could not be built.\n`);
  process.exit(2);
}

const shipped = !existsSync(join(root, 'server/src'));
if (!shipped && (!existsSync(program) || Math.max(...sources.map(newest)) > statSync(program).mtimeMs)) build();
await import(pathToFileURL(program).href);
