import { administrators } from '@bafang/shared';
import { type Command, Option } from 'commander';
import {
  AdministratorRefused,
  type FirstAdministrator,
  FirstAdministrators,
  type FirstSignIn,
} from '../administration/accounts/first-administrators.js';
import { withApplication } from './application-context.js';
import { CommandError, EXIT, type OutputOptions, type CommandResult, perform } from './perform.js';

type Options = Omit<FirstAdministrator, 'unit'> & { unit?: string } & OutputOptions;

/** What the machine's own console does for administrators. */
export function user(program: Command): void {
  const commands = program.command('user').description('the first administrators, and the last of a kind');
  commands
    .command('add')
    .description('make an administrator, while that role has nobody; prints a one-time password')
    .addOption(new Option('--role <role>', 'which of the three').choices(administrators).makeOptionMandatory())
    .requiredOption('--login <login>', 'what to sign in with: 3–40 of a–z 0–9 . _ -')
    .requiredOption('--name <name>', 'the office, e.g. 系统管理员甲')
    .option('--unit <unit>', 'name of the unit it belongs to; made as a department where there is no unit yet')
    .option('--json', 'print one JSON document')
    .action((options: Options) =>
      perform(options, () => told((first) => first.add({ ...options, unit: options.unit ?? null }))),
    );
  commands
    .command('reset')
    .description('a new one-time password for an administrator who is the only one of a kind')
    .requiredOption('--login <login>', 'who has lost the password')
    .option('--json', 'print one JSON document')
    .action((options: { login: string } & OutputOptions) =>
      perform(options, () => told((first) => first.reset(options.login))),
    );
}

async function told(make: (first: FirstAdministrators) => Promise<FirstSignIn>): Promise<CommandResult> {
  try {
    const document = await withApplication((app) => make(app.get(FirstAdministrators)));
    return { document, text: `${document.login} ${document.password}` };
  } catch (error) {
    throw error instanceof AdministratorRefused ? new CommandError(error.message, EXIT.no) : error;
  }
}
