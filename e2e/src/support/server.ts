import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../../..');
const cli = join(root, 'server/dist/cli.js');

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
  const env = { ...process.env, BAFANG_DATA: dataFolder, PORT: '0', LOG_LEVEL: 'warn', INIT_CWD: undefined };
  const bafang = async (...args: string[]) =>
    (await promisify(execFile)(process.execPath, [cli, ...args], { env, maxBuffer: 64_000_000 })).stdout;
  await bafang('seed', 'demo', '--stage', stage);
  const child = spawn(process.execPath, [join(root, 'server/dist/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { address: await addressOf(child), dataFolder, bafang, stop: () => stop(child, dataFolder) };
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

async function stop(child: ChildProcess, dataFolder: string): Promise<void> {
  const ended = new Promise((resolve_) => child.once('exit', resolve_));
  child.kill('SIGTERM');
  await ended;
  rmSync(dataFolder, { recursive: true, force: true });
}
