import { dateInChina } from '@bafang/shared';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { CONFIG, type Config } from '../config/config.js';
import { makeFolder } from '../config/data-folder.js';
import { Clock } from '../database/clock.js';
import { Sweeps } from '../database/sweeps.js';
import { UnitOfWork } from '../database/unit-of-work.js';

const SWEEP_MS = 60_000;

/** How many entries the chain had at a moment (ISO, UTC), and the hash of the last. */
const checkpoint = z.strictObject({
  at: z.iso.datetime(),
  entries: z.int().min(1),
  head: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Checkpoint = z.infer<typeof checkpoint>;

/** One a line, in the order of time. What else stands there, as a line that was cut off with the power, is told by its number. */
export function readCheckpoints(file: string): { checkpoints: Checkpoint[]; unread: number[] } {
  const lines = readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');
  const read = lines.map((line) => checkpoint.safeParse(parsed(line)).data);
  return {
    checkpoints: read.flatMap((one) => one ?? []),
    unread: read.flatMap((one, at) => (one ? [] : [at + 1])),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The first that the chain does not bear out: it was cut below it, or made anew. null: it bears out all. */
export async function brokenCheckpoint(
  work: UnitOfWork,
  checkpoints: readonly Checkpoint[],
): Promise<Checkpoint | null> {
  for (const one of checkpoints) {
    const [entry] = await work.query<{ hash: string }>('SELECT hash FROM audit_entries WHERE sequence = :entries', {
      entries: one.entries,
    });
    if (entry?.hash !== one.head) return one;
  }
  return null;
}

/**
 * What the chain itself cannot tell is whether its end was cut off or all of it computed anew: so each day, and when
 * something was published, its head is written to a file outside the database.
 */
@Injectable()
export class Checkpoints implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sweeps: Sweeps,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeps.every(SWEEP_MS, 'audit checkpoints', () => this.keep());
  }

  async keep(): Promise<void> {
    const { checkpoints: file } = this.config;
    const last = existsSync(file) ? readCheckpoints(file).checkpoints.at(-1) : undefined;
    // the chain of an older backup goes on from where that ends
    const since = last && !(await brokenCheckpoint(this.work, [last])) ? last : undefined;
    const head = await this.head(since?.entries ?? 0);
    if (!head) return;
    const due = !since || dateInChina(since.at) !== this.clock.today() || head.published;
    if (due) await append(file, { at: this.clock.stamp(), entries: head.entries, head: head.hash });
  }

  /** The end of the chain, and whether something was published since; null while nothing is in it. */
  private async head(since: number): Promise<{ entries: number; hash: string; published: boolean } | null> {
    const [head] = await this.work.query<{ entries: number; hash: string; published: boolean }>(
      `SELECT e.sequence AS entries, e.hash,
        EXISTS (SELECT 1 FROM audit_entries p WHERE p.action = 'publish' AND p.sequence > :since) AS "published?"
      FROM audit_entries e ORDER BY e.sequence DESC LIMIT 1`,
      { since },
    );
    return head ?? null;
  }
}

/** On the disk before anything else happens, on a line of its own whatever stands above. */
async function append(file: string, line: Checkpoint): Promise<void> {
  makeFolder(dirname(file));
  const broken = existsSync(file) && !/^$|\n$/.test(readFileSync(file, 'utf8'));
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.appendFile(`${broken ? '\n' : ''}${JSON.stringify(line)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
