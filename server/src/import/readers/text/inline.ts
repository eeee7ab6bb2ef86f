import { LineText, type Script } from '@bafang/shared';
import type { Token } from 'marked';
import { parseFragment } from 'parse5';
import { NOTE } from './markdown-signs.js';

/** Only what ends in a semicolon is an entity: A&copy=1 is prose. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
const entityOf = (entity: string): string => {
  const node = parseFragment(entity).childNodes[0];
  return node && 'value' in node ? node.value : entity;
};

/** A tag of HTML inside a line, and whether it closes. */
const TAG = /^<(\/?)([a-z]+)/i;
const SCRIPTS: Readonly<Record<string, Script>> = { sup: 'super', sub: 'sub' };
const STRUCK = new Set(['s', 'strike', 'del']);

export interface InlineLine {
  text: LineText;
  /** The break above it only wraps. */
  wrapped?: true;
}

/** The lines that inline tokens make, their signs left out: a break in the source is one here. */
export class InlineLines {
  readonly lines: InlineLine[] = [{ text: new LineText() }];
  pictures = 0;
  private struck = 0;
  private script: Script | undefined;

  write(tokens: readonly Token[]): this {
    for (const token of tokens) this.token(token);
    return this;
  }

  private get line(): LineText {
    return this.lines.at(-1)?.text ?? new LineText();
  }

  private token(token: Token): void {
    if (token.type === 'strong' || token.type === 'em') this.between(token.type === 'em' ? '*' : '**', token);
    else if (token.type === 'del') this.strike(token);
    else if (token.type === 'escape') this.line.read(token.text, token.raw, 'markup');
    else if (token.type === 'codespan') this.text(token.text);
    else if (token.type === 'br') this.lines.push({ text: new LineText() });
    else if (token.type === 'html') this.tag(token.raw);
    else if (token.type === 'checkbox') this.line.read(token.checked ? '☑ ' : '☐ ', token.raw, 'markup');
    else if (token.type === 'link') this.link(token);
    else if (token.type === 'image') this.picture(token.text);
    else if ('tokens' in token && token.tokens) this.write(token.tokens);
    else this.entities(token.raw);
  }

  private between(mark: string, token: Token): void {
    this.line.leaveOut(mark, 'markup');
    this.write('tokens' in token ? (token.tokens ?? []) : []);
    this.line.leaveOut(mark, 'markup');
  }

  private strike(token: Token): void {
    this.struck += 1;
    this.between('~~', token);
    this.struck -= 1;
  }

  private picture(alt: string): void {
    this.pictures += 1;
    this.text(alt);
  }

  /** 1098[1](address) is not 10981: where a link would run into a number, its brackets stay. */
  private link(token: Token): void {
    if (NOTE.test(token.raw)) return this.text(token.raw);
    const words = 'tokens' in token ? (token.tokens ?? []) : [];
    const whole = words.map(({ raw }) => raw).join('');
    const before = Math.max(token.raw.indexOf(whole), 0);
    const [open, close] = [token.raw.slice(0, before), token.raw.slice(before + whole.length)];
    const apart = /\d$/.test(this.line.done().text) && /^\d/.test(whole);
    if (apart) this.line.add('[');
    else this.line.leaveOut(open, 'markup');
    this.write(words);
    if (apart) this.line.add(']').leaveOut(close.slice(1), 'markup');
    else this.line.leaveOut(close, 'markup');
  }

  private tag(raw: string): void {
    const [, slash, name = ''] = TAG.exec(raw) ?? [];
    const tag = name.toLowerCase();
    if (tag === 'br') this.lines.push({ text: new LineText() });
    if (tag === 'img') this.pictures += 1;
    if (SCRIPTS[tag]) this.script = slash ? undefined : SCRIPTS[tag];
    if (STRUCK.has(tag)) this.struck = Math.max(0, this.struck + (slash ? -1 : 1));
    if (tag !== 'br') this.line.leaveOut(raw, 'markup');
  }

  private entities(text: string): void {
    let from = 0;
    for (const { index, 0: entity } of text.matchAll(ENTITY)) {
      this.text(text.slice(from, index));
      const sign = entityOf(entity);
      if (this.struck) this.text(sign);
      else if (sign === entity) this.text(entity);
      else this.line.read(sign, entity, 'markup');
      from = index + entity.length;
    }
    this.text(text.slice(from));
  }

  private text(text: string): void {
    text.split('\n').forEach((piece, at) => {
      if (at) this.lines.push({ text: new LineText(), wrapped: true });
      if (this.struck) this.line.leaveOut(piece, 'struck_left_out');
      else if (this.script) this.line.script(piece, this.script);
      else this.line.add(piece);
    });
  }
}
