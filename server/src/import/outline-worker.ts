import { parentPort } from 'node:worker_threads';
import type { Answer, Question } from './outline-file.js';
import { outlineInThisThread } from './outline-in-this-thread.js';
import { ImportProblem } from './readers/import-problem.js';

const answerTo = async ({ bytes, fileName }: Question): Promise<Answer> => {
  try {
    return { read: await outlineInThisThread(bytes, fileName) };
  } catch (error) {
    return error instanceof ImportProblem
      ? { problem: error.code, detail: error.message }
      : { problem: 'broken_file', detail: String(error) };
  }
};

/** Reads one file and ends: nothing of a hostile file stays behind for the next. */
parentPort?.once('message', async (question: Question) => parentPort?.postMessage(await answerTo(question)));
parentPort?.postMessage('ready');
