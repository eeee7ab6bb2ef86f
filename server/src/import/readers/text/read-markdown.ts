import { type LineHint, LineText, type SourceLine, type SourceNote } from '@bafang/shared';
import type { Token, Tokens } from 'marked';
import { pageLines, withPictures } from '../html/read-html.js';
import { ImportProblem } from '../import-problem.js';
import { LIMITS } from '../limits.js';
import type { Source } from '../source.js';
import { type InlineLine, InlineLines } from './inline.js';
import { markdownTokens, NOTE } from './markdown-signs.js';

const FRONT_MATTER = /^---\r?\n([\s\S]{0,5000}?)\r?\n---\r?\n/;

/** What is made of the blocks: lines, what was noticed, and pictures that were met. */
class Written {
  readonly lines: SourceLine[] = [];
  readonly notes: SourceNote[] = [];
  pictures = 0;

  add(line: LineText, { hint, wrapped }: Pick<SourceLine, 'hint' | 'wrapped'> = {}): void {
    if (!line.filled) return;
    this.lines.push({
      ...line.done(),
      line: this.lines.length + 1,
      ...(hint && { hint }),
      ...(wrapped && { wrapped }),
    });
  }

  page(text: string): void {
    const { lines, notes, pictures } = pageLines(text);
    const before = this.lines.length;
    for (const line of lines) this.lines.push({ ...line, line: line.line + before });
    for (const note of notes) this.notes.push({ ...note, line: note.line + before });
    this.pictures += pictures;
  }

  inline(tokens: readonly Token[]): InlineLine[] {
    const { lines, pictures } = new InlineLines().write(tokens);
    this.pictures += pictures;
    for (const { text } of lines) text.trimmed();
    return lines;
  }

  /** Each line of the source is one: whether it goes on is the parser's question, for every format. */
  block(tokens: readonly Token[], hint?: LineHint): void {
    for (const { text, wrapped } of this.inline(tokens)) this.add(text, { hint, wrapped });
  }
}

const cells = (row: readonly Tokens.TableCell[], to: Written): LineText => {
  const line = new LineText();
  row.forEach(({ tokens }, at) => {
    if (at) line.add('\t');
    to.inline(tokens).forEach(({ text }, index) => line.add(index ? ' ' : '').append(text));
  });
  return line;
};

/** The box of a task stands before its words, in one line. */
const ticked = ([box, words, ...others]: readonly Token[]): readonly Token[] =>
  box?.type === 'checkbox' && words && 'tokens' in words
    ? [{ ...words, tokens: [box, ...(words.tokens ?? [])] } as Token, ...others]
    : [box, words, ...others].filter((token) => token !== undefined);

/** A typed 3. stays 3., though Markdown would print another number. */
const item = (one: Tokens.ListItem, ordered: boolean, to: Written, depth: number): void => {
  const typed = ordered ? (/^\s*(\d+[.)])/.exec(one.raw)?.[1] ?? '') : '';
  const from = to.lines.length;
  walk(ticked(one.tokens), to, depth);
  to.lines.slice(from).forEach((line, at) => {
    const { text, changes = [] } = line;
    const head = at === 0 ? typed.replace(')', '.') : '';
    Object.assign(line, {
      text: head + text,
      hint: line.hint ?? 'listItem',
      ...(changes.length ? { changes: changes.map((change) => ({ ...change, at: change.at + head.length })) } : {}),
    });
  });
};

const BLOCKS: Record<string, (token: Token, to: Written, depth: number) => void> = {
  heading: (token, to) => {
    const { tokens, depth } = token as Tokens.Heading;
    to.block(tokens, `heading${depth as 1 | 2 | 3 | 4 | 5 | 6}`);
  },
  paragraph: (token, to) => to.block((token as Tokens.Paragraph).tokens),
  text: (token, to) => to.block((token as Tokens.Text).tokens ?? [token]),
  blockquote: (token, to, depth) => walk((token as Tokens.Blockquote).tokens, to, depth),
  list: (token, to, depth) =>
    (token as Tokens.List).items.forEach((one) => item(one, (token as Tokens.List).ordered, to, depth)),
  table: (token, to) =>
    [(token as Tokens.Table).header, ...(token as Tokens.Table).rows].forEach((row) =>
      to.add(cells(row, to), { hint: 'tableRow' }),
    ),
  code: (token, to) => (token as Tokens.Code).text.split('\n').forEach((line) => to.add(new LineText().add(line))),
  html: (token, to) => to.page(token.raw),
  def: (token, to) => {
    if (NOTE.test(token.raw)) to.add(new LineText().add(token.raw.trim()));
  },
};

const walk = (tokens: readonly Token[], to: Written, depth = 0): void => {
  if (depth > LIMITS.depth) throw new ImportProblem('too_deep');
  for (const token of tokens) BLOCKS[token.type]?.(token, to, depth + 1);
};

/** Markdown: headings, paragraphs, lists with their typed numbers, tables; front matter is no text. Throws `too_deep`, `scanned_no_text`. */
export const readMarkdown = (text: string): Source => {
  const to = new Written();
  const front = FRONT_MATTER.exec(text)?.[0] ?? '';
  front
    .split(/\r?\n/)
    .filter((line) => line !== '---')
    .forEach((line) => to.add(new LineText().add(line), { hint: 'page' }));
  try {
    walk(markdownTokens(text.slice(front.length)), to);
  } catch (problem) {
    throw problem instanceof RangeError ? new ImportProblem('too_deep') : problem;
  }
  return withPictures(to);
};
