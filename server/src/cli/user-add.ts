import { administrators } from '@bafang/shared';
import { type Command, Option } from 'commander';
import {
  AdministratorRefused,
  type FirstAdministrator,
  FirstAdministrators,
} from '../administration/accounts/first-administrators.js';
import { withApplication } from './application-context.js';
import { CommandError, EXIT, type OutputOptions, type CommandResult, perform } from './perform.js';

type Options = Omit<FirstAdministrator, 'unit'> & { unit?: string } & OutputOptions;

export function userAdd(program: Command): void {
  program
    .command('user')
    .description('the first administrators')
    .command('add')
    .description('make an administrator, while that role has nobody; prints a one-time password')
    .addOption(new Option('--role <role>', 'which of the three').choices(administrators).makeOptionMandatory())
    .requiredOption('--login <login>', 'what to sign in with: 3–40 of a–z 0–9 . _ -')
    .requiredOption('--name <name>', 'the office, e.g. 系统管理员甲')
    .option('--unit <unit>', 'name of the unit it belongs to; made as a department where there is no unit yet')
    .option('--json', 'print one JSON document')
    .action((options: Options) => perform(options, () => run(options)));
}

async function run({ role, login, name, unit }: Options): Promise<CommandResult> {
  try {
    const document = await withApplication((app) =>
      app.get(FirstAdministrators).add({ role, login, name, unit: unit ?? null }),
    );
    return { document, text: `${document.login} ${document.password}` };
  } catch (error) {
    throw error instanceof AdministratorRefused ? new CommandError(error.message, EXIT.no) : error;
  }
}
