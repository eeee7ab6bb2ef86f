import { Worker } from 'node:worker_threads';
import { Turns } from '../http/turns.js';
import type { OutlinedFile } from './outline-in-this-thread.js';
import { ImportProblem, type ImportProblemCode } from './readers/import-problem.js';
import { LIMITS } from './readers/limits.js';
import { workerEntry } from './worker-entry.js';

export interface Question {
  bytes: Uint8Array;
  fileName: string;
}
export type Answer = { read: OutlinedFile } | { problem: ImportProblemCode; detail: string };

const WORKER_LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
const TIME_LIMIT_MS = 10_000;
/** A worker takes up to 300 MB: the rest of the uploads wait. */
const turns = new Turns(2);

/** A worker that does not even start is our fault, not the file's. */
const problemOf = (error: Error & { code?: string }, begun: boolean): Error => {
  if (!begun) return error;
  return new ImportProblem(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory_short' : 'broken_file', error.message);
};

const ask = (question: Question, entry: URL, limit: number): Promise<OutlinedFile> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(entry, {
      resourceLimits: WORKER_LIMITS,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    let timer: NodeJS.Timeout | undefined;
    const settle = (act: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      act();
    };
    const fail = (error: Error) => settle(() => reject(problemOf(error, timer !== undefined)));
    worker.on('error', (error) =>
      fail(error instanceof Error ? error : Object.assign(new Error(String(error)), error)),
    );
    worker.on('exit', () => fail(new Error('the reader ended')));
    worker.on('message', (answer: 'ready' | Answer) => {
      if (answer === 'ready') {
        timer = setTimeout(() => settle(() => reject(new ImportProblem('timeout', `${limit} ms`))), limit);
        worker.postMessage(question);
      } else
        settle(() =>
          'read' in answer ? resolve(answer.read) : reject(new ImportProblem(answer.problem, answer.detail)),
        );
    });
  });

/**
 * Reads a file into its outline in a worker of its own, capped in memory and time (10 s once it runs), at most two at once.
 * Rejects with ImportProblem, or with the plain error when the worker itself cannot start; nothing else of the process is touched.
 */
export const outlineFile = async (
  bytes: Uint8Array,
  fileName: string,
  { entry = workerEntry, limit = TIME_LIMIT_MS } = {},
): Promise<OutlinedFile> => {
  if (bytes.byteLength > LIMITS.uploadBytes) throw new ImportProblem('too_large', `${bytes.byteLength} bytes`);
  return turns.take(() => ask({ bytes, fileName }, entry, limit));
};
