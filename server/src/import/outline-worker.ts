import { parentPort } from 'node:worker_threads';
import type { Answer, Question } from './outline-file.js';
import { outlineInThisThread } from './outline-in-this-thread.js';
import { ImportProblem } from './readers/import-problem.js';

/** Reads one file and ends: nothing of a hostile file stays behind for the next. */
parentPort?.once('message', ({ bytes, fileName }: Question) => {
  let answer: Answer;
  try {
    answer = { read: outlineInThisThread(bytes, fileName) };
  } catch (error) {
    answer =
      error instanceof ImportProblem
        ? { problem: error.code, detail: error.message }
        : { problem: 'broken_file', detail: String(error) };
  }
  parentPort?.postMessage(answer);
});
parentPort?.postMessage('ready');
