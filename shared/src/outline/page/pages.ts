import type { Line, Lost } from '../lines.js';
import { opensWithOrdinal } from '../body/markers.js';
import { cut } from '../place.js';
import { isTitle } from './title.js';

/** What a printer numbers pages with: — 1 — and 第1页 共6页, on a line of its own or run into the line below or above. */
const DASH = '[-—–―－]';
const OF_PAGES = '第\\s?\\d{1,3}\\s?页(?:[，,/\\s]{0,3}共\\s?\\d{1,3}\\s?页)';
const NUMBER_LINE = new RegExp(`^(?:${DASH}{1,2}\\s?\\d{1,3}\\s?${DASH}{1,2}|第\\s?\\d{1,3}\\s?页|${OF_PAGES})$`);
const NUMBER_BEFORE = new RegExp(`^${OF_PAGES}\\s*`);
const NUMBER_AFTER = new RegExp(`\\s*${OF_PAGES}$`);
const LONGEST_HEAD = 40;

const isNumber = (line: Line | undefined): boolean => line !== undefined && NUMBER_LINE.test(line.text);
const page = ({ text, line }: Line): Lost => ({ text, line, reason: 'page' });

/** A page number run into a line, apart from it. */
const parted = (line: Line): Line[] => {
  const at = NUMBER_BEFORE.exec(line.text)?.[0].length ?? 0;
  const rest = line.text.slice(at);
  const end = NUMBER_AFTER.exec(rest)?.index ?? rest.length;
  return [cut(line, 0, at), cut(line, at, at + end), cut(line, at + end)].filter(({ text }) => text);
};

/** Takes off page numbers, and running heads beside them: a title said again, or the same short line at two pages or more. */
export const takePages = (source: readonly Line[]): { lines: Line[]; dropped: Lost[] } => {
  const lines = source.flatMap((line) => (line.text.includes('页') ? parted(line) : [line]));
  if (!lines.some(isNumber)) return { lines, dropped: [] };
  const begins = lines.findIndex(({ text }) => opensWithOrdinal(text) || /。$/.test(text));
  const mayHead = (at: number): boolean => {
    const text = lines[at]?.text ?? '';
    const beside = isNumber(lines[at - 1]) || isNumber(lines[at + 1]);
    return (
      beside &&
      begins >= 0 &&
      at > begins &&
      text.length <= LONGEST_HEAD &&
      !/[。；：，]/.test(text) &&
      !opensWithOrdinal(text)
    );
  };
  const heads = new Map<string, number>();
  lines.forEach(({ text }, at) => mayHead(at) && heads.set(text, (heads.get(text) ?? 0) + 1));
  const isPage = (line: Line, at: number) =>
    isNumber(line) || (mayHead(at) && (isTitle(line.text) || (heads.get(line.text) ?? 0) > 1));
  return {
    lines: lines.filter((line, at) => !isPage(line, at)),
    dropped: lines.filter(isPage).map(page),
  };
};
