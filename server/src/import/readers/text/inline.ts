import { LineText, type PageLook, pageLook, type SourceChangeCode } from '@bafang/shared';
import type { Token, Tokens } from 'marked';
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
const EMPTY = new Set(['br', 'img', 'hr', 'input', 'wbr', 'link', 'meta']);
/** An element as a page has it. */
const lookOf = (tag: string): PageLook => {
  const node = parseFragment(tag).childNodes[0];
  if (!node || !('tagName' in node)) return {};
  const said = new Map(node.attrs.map((one) => [one.name, one.value]));
  return pageLook({ name: node.tagName, style: said.get('style') ?? '', hidden: said.has('hidden') });
};

export interface InlineLine {
  text: LineText;
  /** The break above it only wraps. */
  wrapped?: true;
}

/** The lines that inline tokens make, their signs left out: a break in the source is one here. */
export class InlineLines {
  readonly lines: InlineLine[] = [{ text: new LineText() }];
  pictures = 0;
  /** What is open around the next words. */
  private readonly open: { name: string; look: PageLook }[] = [];

  write(tokens: readonly Token[]): this {
    for (const token of tokens) this.token(token);
    return this;
  }

  private get line(): LineText {
    return this.lines.at(-1)?.text ?? new LineText();
  }

  private token(token: Token): void {
    if (token.type === 'strong' || token.type === 'em') this.between(token.type === 'em' ? 1 : 2, token);
    else if (token.type === 'del') this.strike(token);
    else if (token.type === 'escape') this.line.read(token.text, token.raw, 'markup');
    else if (token.type === 'codespan') this.code(token as Tokens.Codespan);
    else if (token.type === 'br') this.part(token.raw.trim());
    else if (token.type === 'html') this.tag(token.raw);
    else if (token.type === 'checkbox') this.line.read(token.checked ? '☑ ' : '☐ ', token.raw, 'markup');
    else if (token.type === 'link') this.link(token);
    else if (token.type === 'image') this.picture(token.raw);
    else if ('tokens' in token && token.tokens) this.write(token.tokens);
    else this.entities(token.raw);
  }

  /** Words between signs, of which each side has so many. */
  private between(signs: number, token: Token): void {
    this.line.leaveOut(token.raw.slice(0, signs), 'markup');
    this.write('tokens' in token ? (token.tokens ?? []) : []);
    this.line.leaveOut(token.raw.slice(-signs), 'markup');
  }

  private strike(token: Token): void {
    this.open.push({ name: '~~', look: { struck: true } });
    this.between(2, token);
    this.open.pop();
  }

  private code({ raw, text }: Tokens.Codespan): void {
    const ticks = /^`*/.exec(raw)?.[0] ?? '';
    this.line.leaveOut(ticks, 'markup');
    this.text(text);
    this.line.leaveOut(ticks, 'markup');
  }

  /** What a picture is called is no text of the report, as in a web page. */
  private picture(raw: string): void {
    this.pictures += 1;
    this.line.leaveOut(raw, 'markup');
  }

  private part(sign: string): void {
    this.line.leaveOut(sign, 'markup');
    this.lines.push({ text: new LineText() });
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
    const [, slash, tag = ''] = TAG.exec(raw) ?? [];
    const name = tag.toLowerCase();
    if (name === 'br') return this.part(raw);
    if (name === 'img') this.pictures += 1;
    this.line.leaveOut(raw, 'markup');
    if (!name || EMPTY.has(name)) return;
    if (!slash) this.open.push({ name, look: lookOf(raw) });
    const last = slash ? this.open.findLastIndex((one) => one.name === name) : -1;
    if (last >= 0) this.open.splice(last, 1);
  }

  private entities(text: string): void {
    let from = 0;
    for (const { index, 0: entity } of text.matchAll(ENTITY)) {
      this.text(text.slice(from, index));
      const sign = entityOf(entity);
      if (this.leftOut) this.text(sign);
      else if (sign === entity) this.text(entity);
      else this.line.read(sign, entity, 'markup');
      from = index + entity.length;
    }
    this.text(text.slice(from));
  }

  private get leftOut(): SourceChangeCode | undefined {
    if (this.open.some(({ look }) => look.hidden)) return 'hidden_text';
    return this.open.some(({ look }) => look.struck) ? 'struck_left_out' : undefined;
  }

  private text(text: string): void {
    const why = this.leftOut;
    const script = this.open.findLast(({ look }) => look.script)?.look.script;
    text.split('\n').forEach((piece, at) => {
      if (at) this.lines.push({ text: new LineText(), wrapped: true });
      if (why) this.line.leaveOut(piece, why);
      else if (script) this.line.script(piece, script);
      else this.line.add(piece);
    });
  }
}
