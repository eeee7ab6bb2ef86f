import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { brokenCheckpoint, type Checkpoint, readCheckpoints } from '../audit/checkpoints.js';
import { type ChainVerdict, verifyChain } from '../audit/verify-chain.js';
import { callerPath } from './caller-path.js';
import { unsignedConfig, withDatabase } from './open-database.js';
import { CommandError, type OutputOptions, type CommandResult, perform } from './perform.js';

interface Options extends OutputOptions {
  checkpoints?: string;
}
interface Verdict extends ChainVerdict {
  brokenCheckpoint: Checkpoint | null;
  checkpoints: number;
  /** Lines of the file that are no checkpoint. */
  unread: number[];
}

export function auditVerify(program: Command): void {
  program
    .command('audit')
    .description('the audit trail')
    .command('verify')
    .description(
      'recompute every link of the audit chain, and hold it against the checkpoints kept outside the database',
    )
    .option('--checkpoints <file>', 'the file of checkpoints; without it BAFANG_CHECKPOINTS')
    .option('--json', 'print one JSON document')
    .action((options: Options) => perform(options, () => run(options)));
}

async function run({ checkpoints: file }: Options): Promise<CommandResult> {
  const config = unsignedConfig();
  const { checkpoints, unread } = readKept(file ? callerPath(file) : config.checkpoints, !!file);
  const { ok, ...chain } = await withDatabase(config, async (work) => ({
    ...(await verifyChain(work)),
    brokenCheckpoint: await brokenCheckpoint(work, checkpoints),
  }));
  const whole = ok && !chain.brokenCheckpoint && !unread.length;
  const document = { ok: whole, ...chain, checkpoints: checkpoints.length, unread };
  return { document, text: wordsOf({ ...document, ok }), ok: whole };
}

function wordsOf({ ok, entries, head, brokenAt, brokenCheckpoint: broken, checkpoints, unread }: Verdict): string {
  if (!ok)
    return `The chain breaks at entry ${brokenAt}: it does not follow from entry ${entries}. Compare with a backup.`;
  if (broken)
    return `The chain is not the one of ${broken.at}: then entry ${broken.entries} had the hash ${broken.head}. It was cut or made anew, or an older backup was restored.`;
  if (unread.length)
    return `The chain holds, but these lines of the checkpoints are none: ${unread.join(', ')}. One may have been cut off with the power; then keep it elsewhere and take it out.`;
  const held = checkpoints ? `borne out by ${checkpoints} checkpoints` : 'there is no checkpoint to hold it against';
  return `The chain holds: ${entries} entries, head ${head}; ${held}`;
}

/** A file that somebody named must be there; before the first checkpoint the usual one is not. */
function readKept(file: string, named: boolean): ReturnType<typeof readCheckpoints> {
  if (!named && !process.env['BAFANG_CHECKPOINTS'] && !existsSync(file)) return { checkpoints: [], unread: [] };
  try {
    return readCheckpoints(file);
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
