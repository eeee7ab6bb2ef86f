import { type Command, Option } from 'commander';
import { DemoCity } from '../seed/demo-city.js';
import { type Stage, stages } from '../seed/stages.js';
import { withApplication } from './application-context.js';
import { unsignedConfig } from './open-database.js';
import { CommandError, EXIT, type OutputOptions, type CommandResult, perform } from './perform.js';

type Options = { stage: Stage } & OutputOptions;

export function seedDemo(program: Command): void {
  program
    .command('seed')
    .description('data to begin with')
    .command('demo')
    .description('the demo city, into an empty database in demo mode')
    .addOption(new Option('--stage <stage>', 'how far the year 2018 has come').choices(stages).default('drafting'))
    .option('--json', 'print one JSON document')
    .action((options: Options) => perform(options, () => run(options.stage)));
}

async function run(stage: Stage): Promise<CommandResult> {
  // its accounts share a password that everybody knows
  if (unsignedConfig().mode === 'production')
    throw new CommandError(
      'The demo city is for BAFANG_MODE=demo alone. In production the first start makes the administrators.',
      EXIT.no,
    );
  return withApplication(async (app) => {
    if (!(await app.get(DemoCity).seed(stage)))
      throw new CommandError(
        'The database is not empty. Name an empty folder in BAFANG_DATA, or delete the old one.',
        EXIT.no,
      );
    return { document: { stage }, text: `The demo city stands at “${stage}”.` };
  });
}
