import { LineText, readOrdinal, toChinese, type LineHint, type SourceLine, type SourceNote } from '@bafang/shared';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { ImportProblem } from '../import-problem.js';
import type { Source } from '../source.js';
import { refuseDeepHtml } from './depth.js';
import { attribute, isHidden, type Look, lookIn, openFormula, SILENT, wordsOf, write } from './inline.js';
import { isGrid, rowsOf } from './table.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html ' +
    'legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Said inside a paragraph, and not of it: kept apart behind it, as what follows. */
const ASIDE = new Set(['button', 'select', 'textarea', 'rt']);
/** Of the page, not of the report: kept apart, so that it is listed as dropped. */
const PAGE = new Set(['nav', 'footer', 'aside']);
const CHINESE_LIST = /list-style(-type)?\s*:[^;]*(cjk-ideographic|(simp|trad)-chinese-(in)?formal|cjk-decimal)/i;
const NO_MARKER = /list-style(-type)?\s*:[^;]*none/i;

/** The number a list prints before its next entry; `counts` holds the last one of each list. */
const numberOf = (entry: Element, counts: Map<Element, number>): string => {
  const list = entry.parentNode;
  if (!list || !('tagName' in list) || list.tagName !== 'ol' || NO_MARKER.test(attribute(list, 'style'))) return '';
  const before = counts.get(list) ?? (Number(attribute(list, 'start')) || 1) - 1;
  const number = Number(attribute(entry, 'value')) || before + 1;
  counts.set(list, number);
  return CHINESE_LIST.test(attribute(list, 'style')) && number > 0 && number < 100
    ? `${toChinese(number)}、`
    : `${number}.`;
};

/** What stands open while the page is walked. */
interface Walk {
  lines: SourceLine[];
  line: LineText;
  look: Look;
  hints: LineHint[];
  numbering: string;
  pictures: number;
  preformatted: number;
  counts: Map<Element, number>;
  asides: LineText[];
  /** The lines of each hidden box that stands in none. */
  boxes: Map<Element, { from: number; to: number }>;
  /** The hidden box that is read all the same. */
  report?: Element;
}

const push = (walk: Walk, line: LineText, more: Pick<SourceLine, 'hint' | 'numbering'>): void => {
  walk.lines.push({ ...line.done(), line: walk.lines.length + 1, ...more });
};

const flush = (walk: Walk): void => {
  const line = walk.line.collapsed();
  walk.line = new LineText();
  const hint = walk.hints.at(-1);
  if (line.filled) {
    push(walk, line, { ...(hint ? { hint } : {}), ...(walk.numbering ? { numbering: walk.numbering } : {}) });
    walk.numbering = '';
  }
  for (const aside of walk.asides.splice(0)) push(walk, aside, { hint: 'page' });
};

/** A hidden word inside a line is left out of it; a hidden box is the page's. */
const isHiddenWord = (element: Element): boolean =>
  isHidden(element) && !BLOCKS.has(element.tagName) && !element.childNodes.some(tree.isElementNode);

const hintOf = (element: Element, { report }: Walk): LineHint | undefined => {
  if (PAGE.has(element.tagName) || (element !== report && isHidden(element) && !isHiddenWord(element))) return 'page';
  if (/^h[1-6]$/.test(element.tagName)) return `heading${element.tagName[1]}` as LineHint;
  return element.tagName === 'li' ? 'listItem' : undefined;
};

const addText = (value: string, walk: Walk): void => {
  const [first = '', ...others] = walk.preformatted ? value.split(/\r?\n/) : [value];
  write(first, walk.look, walk.line);
  for (const line of others) {
    flush(walk);
    write(line, walk.look, walk.line);
  }
};

type Step = Node | { close: Element; hinted: boolean; from: number; look: Look };

const open = (element: Element, walk: Walk, stack: Step[]): void => {
  const name = element.tagName;
  if (SILENT.has(name)) return;
  if (ASIDE.has(name)) {
    walk.asides.push(...[wordsOf(element, walk.look)].filter(({ filled }) => filled));
    return;
  }
  if (name === 'br') return flush(walk);
  if (name === 'img') {
    walk.pictures += 1;
    return;
  }
  const hint = hintOf(element, walk);
  if (BLOCKS.has(name) || hint) flush(walk);
  if (name === 'table' && isGrid(element)) {
    const rowHint = walk.hints.includes('page') ? 'page' : 'tableRow';
    for (const row of rowsOf(element, walk.look)) push(walk, row, { hint: rowHint });
    return;
  }
  if (name === 'li') walk.numbering = numberOf(element, walk.counts);
  if (name === 'pre') walk.preformatted += 1;
  if (hint) walk.hints.push(walk.hints.includes('page') ? 'page' : hint);
  openFormula(element, walk.line);
  stack.push({ close: element, hinted: hint !== undefined, from: walk.lines.length, look: walk.look });
  walk.look = lookIn(element, walk.look, isHiddenWord(element));
  for (const child of element.childNodes.toReversed()) stack.push(child);
};

const close = ({ close: element, hinted, from, look }: Exclude<Step, Node>, walk: Walk): void => {
  if (BLOCKS.has(element.tagName) || hinted) flush(walk);
  walk.look = look;
  if (hinted) walk.hints.pop();
  if (hinted && isHidden(element) && !walk.hints.includes('page'))
    walk.boxes.set(element, { from, to: walk.lines.length });
  if (element.tagName === 'li') walk.numbering = '';
  if (element.tagName === 'pre') walk.preformatted -= 1;
};

const walkPage = (root: Element, report?: Element): Walk => {
  const walk: Walk = {
    lines: [],
    line: new LineText(),
    look: {},
    hints: [],
    numbering: '',
    pictures: 0,
    preformatted: 0,
    counts: new Map(),
    asides: [],
    boxes: new Map(),
    report,
  };
  const stack: Step[] = [root];
  for (let step = stack.pop(); step; step = stack.pop()) {
    if ('close' in step) close(step, walk);
    else if (tree.isTextNode(step)) addText(step.value, walk);
    else if (tree.isElementNode(step)) open(step, walk, stack);
  }
  flush(walk);
  return walk;
};

const numbered = (lines: readonly SourceLine[]): number =>
  lines.filter(({ text, numbering = '' }) => readOrdinal(numbering + text)).length;

/** The hidden box that holds more numbered lines than all that the page shows: it waits for a script, as articles of WeChat do. */
const hiddenReport = ({ lines, boxes }: Walk): Element | undefined => {
  const shown = numbered(lines.filter(({ hint }) => hint !== 'page'));
  return [...boxes].find(([, { from, to }]) => numbered(lines.slice(from, to)) > shown)?.[0];
};

/** A lone h1 is the page's title, whatever it says. */
const withTitle = (lines: SourceLine[]): SourceLine[] => {
  const firsts = lines.filter(({ hint }) => hint === 'heading1');
  return firsts.length === 1 ? lines.map((line) => (line === firsts[0] ? { ...line, hint: 'title' } : line)) : lines;
};

/** A web page: blocks become lines, data tables rows, list numbers text; scripts and styles never are. Throws `too_deep`, `scanned_no_text`. */
export const readHtml = (text: string): Source => {
  refuseDeepHtml(text);
  const root = parse(text).childNodes.find((node): node is Element => tree.isElementNode(node));
  if (!root) return { lines: [], notes: [] };
  const shown = walkPage(root);
  const report = hiddenReport(shown);
  const { lines, pictures } = report ? walkPage(root, report) : shown;
  if (lines.length === 0 && pictures > 0) throw new ImportProblem('scanned_no_text');
  const notes: SourceNote[] = [];
  if (pictures && lines.length)
    notes.push({ code: 'picture_left_out', message: `${pictures} pictures are left out`, line: 1 });
  if (report)
    notes.push({
      code: 'hidden_text_read',
      message: 'the page hides its text until a script runs',
      line: (shown.boxes.get(report)?.from ?? 0) + 1,
    });
  return { lines: withTitle(lines), notes };
};
