import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { brokenCheckpoint, readCheckpoints } from '../audit/checkpoints.js';
import { verifyChain } from '../audit/verify-chain.js';
import { callerPath } from './caller-path.js';
import { unsignedConfig, withDatabase } from './open-database.js';
import { CommandError, type OutputOptions, type CommandResult, perform } from './perform.js';

interface Options extends OutputOptions {
  checkpoints?: string;
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
  const { checkpoints, unread } = readKept(file, config.checkpoints);
  const verdict = await withDatabase(config, async (work) => ({
    ...(await verifyChain(work)),
    checkpoints: checkpoints.length,
    unread,
    brokenCheckpoint: await brokenCheckpoint(work, checkpoints),
  }));
  const { ok, entries, head, brokenAt, brokenCheckpoint: broken } = verdict;
  const text = !ok
    ? `The chain breaks at entry ${brokenAt}: it does not follow from entry ${entries}. Compare with a backup.`
    : broken
      ? `The chain is not the one of ${broken.at}: then entry ${broken.entries} had the hash ${broken.head}. It was cut or made anew, or an older backup was restored.`
      : `The chain holds: ${entries} entries, head ${head}; ${checkpoints.length} checkpoints borne out${unread.length ? `; lines that are none: ${unread.join(', ')}` : ''}`;
  const whole = ok && !broken;
  return { document: { ...verdict, ok: whole }, text, ok: whole };
}

/** A file that is named must be there; before the first checkpoint the usual one is not. */
function readKept(named: string | undefined, usual: string): ReturnType<typeof readCheckpoints> {
  const file = named === undefined ? usual : callerPath(named);
  if (named === undefined && !existsSync(usual)) return { checkpoints: [], unread: [] };
  try {
    return readCheckpoints(file);
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
