import { StreamableFile } from '@nestjs/common';

/** JSON that stands in an answer as the database holds it: read and written again it would cost most of a long answer. */
export class StoredJson<T> {
  readonly bytes: Buffer;

  constructor(text: string) {
    this.bytes = Buffer.from(text);
  }

  read(): T {
    return JSON.parse(this.bytes.toString()) as T;
  }

  /** For who writes it without knowing of it. */
  toJSON(): T {
    return this.read();
  }
}

/** Of one piece, in characters: a string that V8 holds apart, for its length, takes the processor ten times as long. */
const PIECE = 24 * 1024;

/** An answer that may be long, never one string: the JSON of a value in which stored JSON may stand. */
export function longJson(value: unknown): StreamableFile {
  const bytes = bytesOf(value);
  return new StreamableFile(bytes, { type: 'application/json; charset=utf-8', length: bytes.length });
}

export function bytesOf(value: unknown): Buffer {
  const pieces = new Pieces();
  write(value, pieces);
  return pieces.joined();
}

class Pieces {
  private readonly done: Buffer[] = [];
  private text = '';

  push(part: string): void {
    this.text += part;
    if (this.text.length > PIECE) this.close();
  }

  pushBytes(bytes: Buffer): void {
    this.close();
    this.done.push(bytes);
  }

  joined(): Buffer {
    this.close();
    return Buffer.concat(this.done);
  }

  private close(): void {
    if (this.text) this.done.push(Buffer.from(this.text));
    this.text = '';
  }
}

function write(value: unknown, into: Pieces): void {
  if (value instanceof StoredJson) into.pushBytes(value.bytes);
  else if (Array.isArray(value)) writeArray(value, into);
  else if (holdsList(value)) writeObject(value, into);
  else into.push(JSON.stringify(value) ?? 'null');
}

/** What may be long, or hold stored JSON; anything else is short enough to be written at once. */
const holdsList = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).some((part) => part instanceof StoredJson || Array.isArray(part) || holdsList(part));

function writeArray(items: readonly unknown[], into: Pieces): void {
  into.push('[');
  items.forEach((item, index) => {
    if (index) into.push(',');
    write(item, into);
  });
  into.push(']');
}

function writeObject(value: object, into: Pieces): void {
  let before = '{';
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined) continue;
    into.push(`${before}${JSON.stringify(key)}:`);
    write(each, into);
    before = ',';
  }
  into.push(before === '{' ? '{}' : '}');
}
