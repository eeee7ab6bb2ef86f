import type { Command } from 'commander';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Audit } from '../audit/audit.js';
import { Archive } from '../backup/archive.js';
import { BackupRefused, type Manifest } from '../backup/manifest.js';
import { restore as restoreInto } from '../backup/restore.js';
import { readConfig } from '../config/config.js';
import { withApplication } from './application-context.js';
import { summary } from './backup.js';
import { callerPath, cannotRead } from './caller-path.js';
import { listOf } from './doctor/doctor.js';
import { examine } from './doctor/examination.js';
import { NO_SECRET, unsignedConfig } from './open-database.js';
import { CommandError, type CommandResult, EXIT, type OutputOptions, perform } from './perform.js';

export function restore(program: Command): void {
  program
    .command('restore')
    .description(
      'put a backup into an empty database, bring it to this version, and examine it; nobody stays signed in',
    )
    .argument('<file>', 'what bafang backup has written; - for stdin')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) => perform(options, () => run(file)));
}

async function run(file: string): Promise<CommandResult> {
  // a wrong setting is found before anything is restored, not after
  readConfig({ BAFANG_SECRET: NO_SECRET, ...process.env });
  const restored = summary(await taken(file));
  await told(restored);
  const checks = await examine(unsignedConfig());
  const ok = checks.every((check) => check.ok);
  const text = `Restored: ${restored.rows} rows of ${restored.tables} tables, as of ${restored.madeAt}. Everybody signs in again.\n\n${listOf(checks)}`;
  return { document: { ...restored, ok, checks }, text, ok };
}

/** An archive is read from its end, so what comes through a pipe is laid down first. */
async function taken(file: string): Promise<Manifest> {
  const folder = mkdtempSync(join(tmpdir(), 'bafang-'));
  const laidDown = join(folder, 'backup');
  try {
    if (file === '-') await pipeline(process.stdin, createWriteStream(laidDown, { mode: 0o600 }));
    return await put(await Archive.open(file === '-' ? laidDown : callerPath(file)).catch(cannotRead(file)));
  } catch (error) {
    throw error instanceof BackupRefused ? new CommandError(error.message, EXIT.no) : error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function put(archive: Archive): Promise<Manifest> {
  try {
    await restoreInto(unsignedConfig(), archive);
    return archive.manifest;
  } finally {
    archive.close();
  }
}

async function told({ madeAt, entries, head }: ReturnType<typeof summary>): Promise<void> {
  await withApplication(async (app) => {
    await app
      .get(Audit)
      .record({ actor: null, action: 'restore', object: { type: 'instance' }, facts: { madeAt, entries, head } });
  });
}
