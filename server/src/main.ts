import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { type Config, ConfigError, readConfig } from './config/config.js';
import { createApplication } from './http/application.js';
import { DEMO_PASSWORD } from './inbox/demo-accounts.js';
import { DemoCity } from './seed/demo-city.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApplication(AppModule.with(config));
  await app.init();
  if (config.mode === 'demo') await seedWhenEmpty(app.get(DemoCity));
  await app.listen(config.port, config.host);
  say(config, (await app.getUrl()).replace('[::1]', '127.0.0.1'));
}

async function seedWhenEmpty(city: DemoCity): Promise<void> {
  if (!(await city.isEmpty())) return;
  process.stdout.write('Seeding the demo city …\n');
  await city.seed('drafting');
}

function say({ mode }: Config, address: string): void {
  process.stdout.write(`\n  Bafang 八方   ${address}\n`);
  if (mode !== 'demo') return;
  const accounts = ['tonggao-jia 统稿人', 'shenhe-jia 法制审核员', 'juzhang 法制局负责人', 'jingban-jia 经办人', 'huanbao-jing 经办人', 'changan-jing 镇经办人', 'lingdao 市领导', 'gongkai 公开专员', 'sysadmin secadmin auditor 三员'];
  process.stdout.write(`  Demo mode, 127.0.0.1 only. Password of every account: ${DEMO_PASSWORD}\n${accounts.map((line) => `    ${line}\n`).join('')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
});
