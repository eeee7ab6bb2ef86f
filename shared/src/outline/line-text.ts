import { privateUse } from '../document/characters/characters.js';
import { characterOf } from '../document/characters/lookalikes.js';
import { inScript, type Script } from '../document/characters/scripts.js';
import type { SourceChange } from './source-outline.js';

const SPACES = /[ \t\n\r\f]/;
const LEVELLED = /([-0-9+=()]+)/;
const JUDGED = new RegExp(
  `[\\uFFFD\\u2E80-\\u2EF3\\u2F00-\\u2FD5\\uF900-\\uFAD9\\u{2F800}-\\u{2FA1D}]|${privateUse.source}`,
  'gu',
);

const judge = (sign: string): Omit<SourceChange, 'at'> | undefined => {
  if (sign === '\uFFFD') return { read: sign, file: sign, why: 'characters_unreadable' };
  const read = characterOf(sign);
  if (read !== sign) return { read, file: sign, why: 'lookalike_read' };
  return sign.search(privateUse) === 0 ? { read, file: sign, why: 'private_use' } : undefined;
};

/** A line while a reader writes it: what is read, and at each place where the file has something else, what that is. */
export class LineText {
  private text = '';
  private changes: SourceChange[] = [];

  /** A line that was read before. */
  static of({ text, changes = [] }: { text: string; changes?: readonly SourceChange[] }): LineText {
    const line = new LineText();
    line.text = text;
    line.changes = [...changes];
    return line;
  }

  get length(): number {
    return this.text.length;
  }

  /** Text as the file has it; its characters are judged one by one. */
  add(text: string): this {
    let from = 0;
    for (const { index, 0: sign } of text.matchAll(JUDGED)) {
      const change = judge(sign);
      if (!change) continue;
      this.text += text.slice(from, index);
      this.read(change.read, change.file, change.why);
      from = index + sign.length;
    }
    this.text += text.slice(from);
    return this;
  }

  /** What the file has as `file` is read as something else. */
  read(read: string, file: string, why: SourceChange['why']): this {
    this.changes.push({ at: this.text.length, read, file, why });
    this.text += read;
    return this;
  }

  /** What is written here stands so in the file, and is told of, but for what is told of for another reason. */
  told(why: SourceChange['why'], write: (line: this) => void): this {
    const [from, known] = [this.text.length, this.changes.length];
    write(this);
    const read = this.text.slice(from);
    const last = this.changes.at(-1);
    if (this.changes.length > known || !read) return this;
    if (last?.why === why && last.at + last.read.length === from)
      this.changes[known - 1] = { ...last, read: last.read + read, file: last.file + read };
    else this.changes.push({ at: from, read, file: read, why });
    return this;
  }

  leaveOut(file: string, why: SourceChange['why']): this {
    const last = this.changes.at(-1);
    if (last?.why === why && !last.read && last.at === this.text.length)
      this.changes[this.changes.length - 1] = { ...last, file: last.file + file };
    else if (file) this.read('', file, why);
    return this;
  }

  /** Raised or lowered: its digits are characters of their own; in brackets they are told apart already. */
  script(text: string, script: Script): this {
    if (text.includes('[')) return this.add(text);
    for (const piece of text.split(LEVELLED)) {
      const read = inScript(piece, script);
      if (read === piece) this.add(piece);
      else this.read(read, piece, 'script_kept');
    }
    return this;
  }

  append({ text, changes }: LineText): this {
    for (const change of changes) this.changes.push({ ...change, at: change.at + this.text.length });
    this.text += text;
    return this;
  }

  /** The tabs of a cell would part it. */
  untabbed(): this {
    this.text = this.text.replaceAll('\t', ' ');
    return this;
  }

  /** Without the spaces around it. */
  trimmed(): this {
    const head = this.text.length - this.text.trimStart().length;
    this.text = this.text.trim();
    this.changes = this.changes.map((change) => ({
      ...change,
      at: Math.min(Math.max(change.at - head, 0), this.text.length),
    }));
    return this;
  }

  /** As a browser sets it: runs of spaces are one, none at the ends. */
  collapsed(): this {
    const places: number[] = [];
    let text = '';
    for (const sign of this.text.split('')) {
      places.push(text.length);
      if (!SPACES.test(sign)) text += sign;
      else if (text && !text.endsWith(' ')) text += ' ';
    }
    this.text = text.trimEnd();
    this.changes = this.changes.map((change) => ({
      ...change,
      at: Math.min(places[change.at] ?? text.length, this.text.length),
    }));
    return this;
  }

  /** Whether the file has anything here that a person sees. */
  get filled(): boolean {
    return /\S/.test(this.text) || this.changes.some(({ file }) => /\S/.test(file));
  }

  done(): { text: string; changes?: SourceChange[] } {
    return { text: this.text, ...(this.changes.length ? { changes: this.changes } : {}) };
  }
}
