import { readOrdinal, type LineHint, type SourceLine } from '@bafang/shared';
import { lexer, type Token, type Tokens } from 'marked';
import { parseFragment } from 'parse5';
import { readHtml } from '../html/read-html.js';
import { ImportProblem } from '../import-problem.js';
import { LIMITS } from '../limits.js';
import type { Source } from '../source.js';

type Add = (text: string, hint?: LineHint) => void;

const FRONT_MATTER = /^---\r?\n([\s\S]{0,5000}?)\r?\n---\r?\n/;
const entities = (text: string): string => {
  const node = text.includes('&') ? parseFragment(text.replaceAll('<', '&lt;')).childNodes[0] : undefined;
  return node && 'value' in node ? node.value : text;
};

/** What two spaces, a backslash or <br> end: a line that nothing joins. */
const BREAK = '\n\n';
const NOTE = /^\[\^/;

/** The words of inline tokens, without their marks; [^1] is a note's sign and no link. */
const inline = (tokens: readonly Token[]): string =>
  tokens
    .map((token): string => {
      if (token.type === 'br') return BREAK;
      if (token.type === 'html') return /^<br\b/i.test(token.raw) ? BREAK : '';
      if (token.type === 'link' && NOTE.test(token.raw)) return token.raw;
      if ('tokens' in token && token.tokens?.length) return inline(token.tokens);
      return token.type === 'codespan' || token.type === 'escape'
        ? token.text
        : entities('text' in token ? String(token.text) : token.raw);
    })
    .join('');

/** A line break inside a paragraph only wraps it, unless a sentence ended there or numbering follows. */
const unwrapped = (text: string): string[] => text.split(BREAK).flatMap(unwrap);
const unwrap = (text: string): string[] => {
  const lines: string[] = [];
  for (const line of text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)) {
    const above = lines.at(-1);
    if (above === undefined || /[。！？；：:;]$/.test(above) || readOrdinal(line)) lines.push(line);
    else lines[lines.length - 1] = above + (/[\w,.]$/.test(above) && /^\w/.test(line) ? ' ' : '') + line;
  }
  return lines;
};

const cells = (row: readonly Tokens.TableCell[]): string =>
  row.map(({ tokens }) => inline(tokens).replace(/\n+/g, ' ')).join('\t');

/** A typed 3. stays 3., though Markdown would print another number. */
const item = (one: Tokens.ListItem, ordered: boolean, add: Add, depth: number): void => {
  const typed = ordered ? (/^\s*(\d+[.)])/.exec(one.raw)?.[1]?.replace(')', '.') ?? '') : '';
  let head = typed;
  walk(
    one.tokens,
    (text, hint) => {
      add(head + text, hint ?? 'listItem');
      head = '';
    },
    depth,
  );
};

const BLOCKS: Record<string, (token: Token, add: Add, depth: number) => void> = {
  heading: (token, add) => {
    const heading = token as Tokens.Heading;
    add(inline(heading.tokens), `heading${heading.depth as 1 | 2 | 3 | 4 | 5 | 6}`);
  },
  paragraph: (token, add) => unwrapped(inline((token as Tokens.Paragraph).tokens)).forEach((line) => add(line)),
  text: (token, add) => unwrapped(inline((token as Tokens.Text).tokens ?? [token])).forEach((line) => add(line)),
  blockquote: (token, add, depth) => walk((token as Tokens.Blockquote).tokens, add, depth),
  list: (token, add, depth) =>
    (token as Tokens.List).items.forEach((one) => item(one, (token as Tokens.List).ordered, add, depth)),
  table: (token, add) =>
    [(token as Tokens.Table).header, ...(token as Tokens.Table).rows].forEach((row) => add(cells(row), 'tableRow')),
  code: (token, add) => (token as Tokens.Code).text.split('\n').forEach((line) => add(line)),
  def: (token, add) => {
    if (NOTE.test(token.raw)) add(token.raw.trim());
  },
  html: (token, add) => readHtml(token.raw).lines.forEach(({ text, hint }) => add(text, hint)),
};

const walk = (tokens: readonly Token[], add: Add, depth = 0): void => {
  if (depth > LIMITS.depth) throw new ImportProblem('too_deep');
  for (const token of tokens) BLOCKS[token.type]?.(token, add, depth + 1);
};

/** Markdown: headings, paragraphs, lists with their typed numbers, tables; front matter is no text. */
export const readMarkdown = (text: string): Source => {
  const lines: SourceLine[] = [];
  const add: Add = (line, hint) => {
    if (line.trim()) lines.push({ text: line, line: lines.length + 1, ...(hint ? { hint } : {}) });
  };
  const front = FRONT_MATTER.exec(text)?.[0] ?? '';
  front
    .split(/\r?\n/)
    .filter((line) => line !== '---')
    .forEach((line) => add(line, 'page'));
  try {
    walk(lexer(text.slice(front.length)), add);
  } catch (problem) {
    throw problem instanceof RangeError ? new ImportProblem('too_deep') : problem;
  }
  return { lines, notes: [] };
};
