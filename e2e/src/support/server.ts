import { type BrowserContext, test } from '@playwright/test';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../../..');
const cli = join(root, 'server/dist/cli.js');
/** Playwright empties the folder of a run when the next begins. */
const stagesOf = () => join(test.info().project.outputDir, 'stages');

export const DEMO_PASSWORD = 'bafang-demo-2018';

export interface RunningServer {
  address: string;
  dataFolder: string;
  /** A command of the administrator's command line on this server's database. */
  bafang(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

/** The built server as a newcomer starts it, on a database of its own that stands at a stage of the demo year. */
export async function startServer(stage: string): Promise<RunningServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'bafang-e2e-'));
  const env = envOf(dataFolder);
  cpSync(await seeded(stage), dataFolder, { recursive: true });
  const child = spawn(process.execPath, [join(root, 'server/dist/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  const stop = async () => {
    await closeWindows(address).finally(() => end(child, dataFolder));
  };
  return { address, dataFolder, bafang: cliOf(env), stop };
}

const envOf = (dataFolder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  BAFANG_DATA: dataFolder,
  PORT: '0',
  LOG_LEVEL: 'warn',
  INIT_CWD: undefined,
});

const cliOf =
  (env: NodeJS.ProcessEnv) =>
  async (...args: string[]): Promise<string> =>
    (await promisify(execFile)(process.execPath, [cli, ...args], { env, maxBuffer: 64_000_000 })).stdout;

/** A folder with the demo year at a stage, seeded once a run and copied by every server that begins there. */
async function seeded(stage: string): Promise<string> {
  const stages = stagesOf();
  const folder = join(stages, stage);
  if (existsSync(folder)) return folder;
  mkdirSync(stages, { recursive: true });
  const fresh = mkdtempSync(join(stages, 'seeding-'));
  await cliOf(envOf(fresh))('seed', 'demo', '--stage', stage);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true });
    // unless the other worker was first
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) found(address);
    });
    child.once('exit', (code) => failed(new Error(`The server ended with ${code}: ${said}`)));
  });
}

async function end(child: ChildProcess, dataFolder: string): Promise<void> {
  const ended = new Promise((resolve_) => child.once('exit', resolve_));
  child.kill('SIGTERM');
  await ended;
  rmSync(dataFolder, { recursive: true, force: true });
}

const windows = new Map<string, BrowserContext[]>();

/** Somebody's window at a server. */
export function keepWindow(address: string, window: BrowserContext): void {
  windows.set(address, [...(windows.get(address) ?? []), window]);
}

/** Left open they ask on where nobody answers, and take the time of the stories that come after. */
async function closeWindows(address: string): Promise<void> {
  const open = windows.get(address) ?? [];
  windows.delete(address);
  await Promise.all(open.map((window) => window.close()));
}
