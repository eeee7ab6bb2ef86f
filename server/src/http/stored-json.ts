import { randomUUID } from 'node:crypto';

/** JSON that stands in an answer as the database holds it: read and written again it would cost most of a long answer. */
export class StoredJson<T> {
  constructor(readonly text: string) {}

  read(): T {
    return JSON.parse(this.text) as T;
  }
}

/** Stands for a piece while the rest is written; nobody outside knows it. */
const MARK = randomUUID();
const marks = new RegExp(`"${MARK}(\\d+)"`, 'g');

/** The JSON of a value in which stored JSON stands. */
export function writeJson(value: unknown): string {
  const pieces: string[] = [];
  const json = JSON.stringify(value, (_, each: unknown) =>
    each instanceof StoredJson ? MARK + (pieces.push(each.text) - 1) : each,
  );
  return json.replace(marks, (_, at: string) => pieces[Number(at)]!);
}
