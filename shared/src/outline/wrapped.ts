import { chromeReason } from './page/chrome.js';
import { isFigure, type Line } from './lines.js';
import { opensWithOrdinal } from './body/markers.js';
import { join, type SourceWords, wordsOf } from './place.js';
import { isSignature } from './page/signature.js';
import type { SourceNote } from './source-outline.js';

/** Columns of a page that breaks lines: 16 to 60 Chinese characters. Wider, and a line is a paragraph. */
const NARROWEST = 32;
const WIDEST = 120;
/** How full a broken line is: a word or a figure may have gone to the next one whole. */
const NEARLY_FULL = 0.8;

/** Chinese signs take two columns. */
const widthOf = (text: string): number => {
  let width = 0;
  for (let at = 0; at < text.length && width <= WIDEST; at += 1) width += text.charCodeAt(at) > 0x2000 ? 2 : 1;
  return width;
};

const INDENT = 4;
const columnsOf = ({ text, indented }: Line): number => widthOf(text) + (indented ? INDENT : 0);

/** Neither a sentence's end nor what announces the next line. */
const isUnfinished = (text: string): boolean => !/[。！？；：…][”’）》]*$/.test(text);
/** Inside a sentence of running text: after another one, after a comma where no number opens the line, or at a comma. */
const isRunning = (text: string): boolean =>
  /[。！？；].|[，、]$/.test(text) || (/[，：]/.test(text) && !opensWithOrdinal(text));
const mayGoOn = (above: Line, below: Line): boolean =>
  isUnfinished(above.text) &&
  !isFigure(above.text, below.text) &&
  ![above, below].some(({ text, hint }) => (hint && hint !== 'listItem') || isSignature(text) || chromeReason(text)) &&
  !opensWithOrdinal(below.text) &&
  !/^附\s*[件表录：:]/.test(below.text);

/** Chinese is joined as it stands, Latin words by a space. */
const joint = (above: string, below: string): string => (/[\w,.]$/.test(above) && /^\w/.test(below) ? ' ' : '');

/** Shown of two lines that are joined: the signs on both sides of the joint. */
const AT_JOINT = 2;
const jointWords = (above: Line, below: Line): SourceWords[] => [
  ...wordsOf(above, Math.max(0, above.text.length - AT_JOINT)),
  ...wordsOf(below, 0, Math.min(AT_JOINT, below.text.length)),
];

/** How the lines of a text are broken: as wide as its widest, its paragraphs indented or not. */
interface Page {
  width: number;
  indents: boolean;
  /** Lines are broken inside running text, so that a heading may be, too. */
  wraps: boolean;
}

/** Whether a sentence goes on in the line below. Without indents a heading that fills its line could stand alone. */
const isBroken = (above: Line, below: Line, running: boolean, { width, indents, wraps }: Page): boolean => {
  const columns = columnsOf(above);
  if (columns < width * NEARLY_FULL || !mayGoOn(above, below)) return false;
  return indents ? !below.indented : running || isRunning(above.text) || (wraps && columns >= width - 2);
};

const pageOf = (lines: readonly Line[]): Page | undefined => {
  const width = lines.reduce((widest, line) => (widest > WIDEST ? widest : Math.max(widest, columnsOf(line))), 0);
  if (width < NARROWEST || width > WIDEST) return undefined;
  const indented = lines.filter((line) => line.indented).length;
  const page = { width, indents: indented > 1 && indented < lines.length, wraps: false };
  const broken = lines.filter((below, at) => {
    const above = lines[at - 1];
    return above !== undefined && isBroken(above, below, false, page);
  });
  return { ...page, wraps: broken.length > 1 };
};

/**
 * Joins the lines that the width of a page broke inside a sentence: the one above is as good as full and unfinished, the one below
 * opens nothing. In running text that is enough; a heading goes on where indents, or the habit of the page, tell. Where the format
 * itself says that a break only wraps, the width is not asked, and there is nothing to tell.
 */
export const joinWrapped = (lines: readonly Line[]): { lines: Line[]; notes: SourceNote[] } => {
  const page = pageOf(lines);
  const paragraphs: { first: Line; others: { joint: string; line: Line }[] }[] = [];
  const places: number[] = [];
  const words: SourceWords[] = [];
  let running = false;
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    const paragraph = paragraphs.at(-1);
    const wrapped = above !== undefined && !!line.wrapped && mayGoOn(above, line);
    running = above !== undefined && page !== undefined && isBroken(above, line, running, page);
    if ((running || wrapped) && above && paragraph) {
      paragraph.others.push({ joint: joint(above.text, line.text), line });
      if (wrapped) return;
      places.push(line.line);
      words.push(...jointWords(above, line));
    } else paragraphs.push({ first: line, others: [] });
  });
  const message = `${places.length} lines broken inside a sentence are joined`;
  return {
    lines: paragraphs.map(({ first, others }) => (others.length ? join(first, others) : first)),
    notes: places[0] === undefined ? [] : [{ code: 'lines_joined', message, line: places[0], words }],
  };
};
