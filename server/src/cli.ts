import './config/node-version.js';
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { auditVerify } from './cli/audit-verify.js';
import { backup } from './cli/backup.js';
import { doctor } from './cli/doctor/doctor.js';
import { migrate } from './cli/migrate.js';
import { outline } from './cli/outline.js';
import { EXIT } from './cli/perform.js';
import { proofread } from './cli/proofread.js';
import { restore } from './cli/restore.js';
import { seedDemo } from './cli/seed-demo.js';
import { sweepFiles } from './cli/sweep-files.js';
import { user } from './cli/user.js';

/** One file per command; each adds itself. */
const commands: ((program: Command) => void)[] = [
  migrate,
  seedDemo,
  outline,
  proofread,
  auditVerify,
  doctor,
  backup,
  restore,
  sweepFiles,
  user,
];

const program = new Command('bafang')
  .description('Bafang 八方: the administrator’s command line')
  .showHelpAfterError('(--help tells what there is)')
  .exitOverride();
for (const register of commands) register(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.cannot;
}
