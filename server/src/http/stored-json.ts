import { StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';

/** JSON that stands in an answer as the database holds it: read and written again it would cost most of a long answer. */
export class StoredJson<T> {
  constructor(readonly text: string) {}

  read(): T {
    return JSON.parse(this.text) as T;
  }

  /** For who writes it without knowing of it. */
  toJSON(): T {
    return this.read();
  }
}

/** Of one piece, in characters: V8 holds a longer string apart, in memory that is asked of the system anew each time. */
const PIECE = 48 * 1024;

/** A long answer, written piece by piece: as one string, writing it takes the processor twice as long. */
export const longJson = (value: unknown): StreamableFile =>
  new StreamableFile(Readable.from(piecesOf(value)), { type: 'application/json; charset=utf-8' });

/** The JSON of a value in which stored JSON stands. */
export function* piecesOf(value: unknown): Generator<string, void> {
  const parts: string[] = [];
  write(value, parts);
  let piece = '';
  for (const part of parts) {
    if (piece.length + part.length > PIECE && piece) {
      yield piece;
      piece = '';
    }
    piece += part;
  }
  yield piece;
}

function write(value: unknown, into: string[]): void {
  if (value instanceof StoredJson) into.push(value.text);
  else if (Array.isArray(value)) writeArray(value, into);
  else if (typeof value === 'object' && value) writeObject(value, into);
  else into.push(JSON.stringify(value) ?? 'null');
}

function writeArray(items: readonly unknown[], into: string[]): void {
  items.forEach((item, index) => {
    into.push(index ? ',' : '[');
    write(item, into);
  });
  into.push(items.length ? ']' : '[]');
}

function writeObject(value: object, into: string[]): void {
  let before = '{';
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined) continue;
    into.push(`${before}${JSON.stringify(key)}:`);
    write(each, into);
    before = ',';
  }
  into.push(before === '{' ? '{}' : '}');
}
