import type { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { Audit } from '../audit/audit.js';
import { backUp } from '../backup/back-up.js';
import type { Manifest } from '../backup/manifest.js';
import type { Config } from '../config/config.js';
import { Clock } from '../database/clock.js';
import { callerPath } from './caller-path.js';
import { unsignedConfig, withDatabase } from './open-database.js';
import { CommandError, type CommandResult, EXIT, type OutputOptions, perform, wordsOf } from './perform.js';

export function backup(program: Command): void {
  program
    .command('backup')
    .description('write everything into one file, while the server runs')
    .argument('<file>', 'where to; - for stdout')
    .option('--json', 'print one JSON document')
    .action((file: string, options: OutputOptions) => perform(options, () => run(file)));
}

async function run(file: string): Promise<CommandResult> {
  const config = unsignedConfig();
  if (file !== '-' && existsSync(callerPath(file)))
    throw new CommandError(`There is a file ${file} already, and it is kept. Name another.`, EXIT.no);
  await told(config);
  const manifest = file === '-' ? await backUp(config, process.stdout) : await intoFile(config, callerPath(file));
  const document = { ...summary(manifest), file };
  const { rows, tables, entries } = document;
  const text = [
    `Saved: ${rows} rows of ${tables} tables, to entry ${entries} of the trail.`,
    'It holds every text, every password’s hash and the secret: keep it as you keep the server.',
  ].join('\n');
  return { document, text, aside: file === '-' };
}

/** Who has everything taken out is told in the trail; where nothing can be written any more, a backup is wanted all the more. */
async function told(config: Config): Promise<void> {
  const record = withDatabase(config, async (work) => {
    const clock = new Clock(work);
    await clock.load();
    await new Audit(work, clock).record({ actor: null, action: 'backup', object: { type: 'instance' } });
  });
  await record.catch((error: unknown) => {
    if (error instanceof CommandError) throw error;
    process.stderr.write(`The audit trail does not tell of this backup: ${wordsOf(error)}\n`);
  });
}

/** For this account alone; the name is given to a whole one only. */
async function intoFile(config: Config, file: string): Promise<Manifest> {
  const begun = `${file}.${randomUUID()}.part`;
  const to: Writable = createWriteStream(begun, { flags: 'wx', mode: 0o600, flush: true });
  try {
    const manifest = await backUp(config, to);
    renameSync(begun, file);
    return manifest;
  } catch (error) {
    rmSync(begun, { force: true });
    throw error;
  }
}

/** What of a backup people want to know. */
export const summary = ({ madeAt, migrations, trail, parts }: Manifest) => ({
  madeAt,
  version: migrations.at(-1)!,
  entries: trail.entries,
  head: trail.head,
  tables: parts.filter(({ name }) => name.startsWith('tables/')).length,
  rows: parts.reduce((sum, { name, lines }) => sum + (name.startsWith('tables/') ? lines - 1 : 0), 0),
});
