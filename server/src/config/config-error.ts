/** What a setting must be instead. */
export type Wrongs = readonly (readonly [setting: string, wrong: string])[];

/** Why the process does not start: every setting that is wrong or missing, by its name, never with its value. */
export class ConfigError extends Error {
  constructor(wrongs: Wrongs) {
    super(['The environment is not right:', ...wrongs.map(([setting, wrong]) => `  ${setting}: ${wrong}`)].join('\n'));
  }
}
