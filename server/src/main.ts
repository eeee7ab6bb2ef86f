import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { ConfigError, readConfig } from './config/config.js';
import { createApplication } from './http/application.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApplication(AppModule.with(config));
  await app.listen(config.port, config.host);
  const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  process.stdout.write(`\n  Bafang 八方  ${address}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
});
