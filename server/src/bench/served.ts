import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Asked } from './serving.js';

const program = fileURLToPath(new URL('./serving.js', import.meta.url));

/** What `npm start` gives the server's process, so that what is measured is what is started. */
function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    scripts: { start: string };
  };
  const [, flags = ''] = /node((?: --\S+)*) server\/dist\/main\.js/.exec(scripts.start) ?? [];
  return flags.split(' ').filter(Boolean);
}

/** A server under load: its address, how long it took to be ready, and what it has used. */
export class Served {
  private constructor(
    private readonly process: ChildProcess,
    readonly address: string,
    readonly readyMs: number,
  ) {}

  /** `folder`: its data; the environment says nothing else, so that every run measures the same server. */
  static async start(folder: string): Promise<Served> {
    const began = performance.now();
    const env = {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      BAFANG_MODE: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      BAFANG_DATA: folder,
    };
    const child = fork(program, {
      env,
      execArgv: [...process.execArgv, ...startFlags()],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const address = await addressOf(child);
    const { status } = await fetch(`${address}/health/ready`);
    if (status !== 200) throw new Error(`The server is not ready: ${status}`);
    return new Served(child, address, performance.now() - began);
  }

  usage = () => this.ask('usage');
  beginProfile = () => this.ask('beginProfile');
  endProfile = () => this.ask('endProfile');

  async stop(): Promise<void> {
    const gone = once(this.process, 'exit');
    this.process.disconnect();
    await gone;
  }

  private async ask<Question extends keyof Asked>(question: Question): Promise<Awaited<ReturnType<Asked[Question]>>> {
    const answer = once(this.process, 'message');
    this.process.send(question);
    return ((await answer) as [Awaited<ReturnType<Asked[Question]>>])[0];
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => reject(new Error(`The server ended: ${signal ?? code}.\n${said}`)));
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [address] = /http:\/\/\S+/.exec(said) ?? [];
      if (address) resolve(address);
    });
  });
}
