import {
  declarationsOf,
  type LineHint,
  LineText,
  type PageLook,
  readOrdinal,
  type SourceLine,
  type SourceNote,
  toChinese,
} from '@bafang/shared';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { ImportProblem } from '../import-problem.js';
import type { Source } from '../source.js';
import { refuseDeepHtml } from './depth.js';
import { attribute, isHidden, lookIn, openFormula, SILENT, wordsOf, write } from './inline.js';
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
const CHINESE_LIST = /cjk-ideographic|(simp|trad)-chinese-(in)?formal|cjk-decimal/;
const NO_MARKER = /\bnone\b/;
const markerOf = (list: Element): string => {
  const said = declarationsOf(attribute(list, 'style'));
  return said.get('list-style-type') ?? said.get('list-style') ?? '';
};

/** The number a list prints before its next entry; `counts` holds the last one of each list. */
const numberOf = (entry: Element, counts: Map<Element, number>): string => {
  const list = entry.parentNode;
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return '';
  const marker = markerOf(list);
  if (NO_MARKER.test(marker)) return '';
  const before = counts.get(list) ?? (Number(attribute(list, 'start')) || 1) - 1;
  const number = Number(attribute(entry, 'value')) || before + 1;
  counts.set(list, number);
  return CHINESE_LIST.test(marker) && number > 0 && number < 100 ? `${toChinese(number)}、` : `${number}.`;
};

/** What stands open while the page is walked. */
interface Walk {
  lines: SourceLine[];
  line: LineText;
  look: PageLook;
  hints: LineHint[];
  numbering: string;
  pictures: number;
  preformatted: number;
  counts: Map<Element, number>;
  asides: LineText[];
  /** The lines of each hidden box that stands in none. */
  boxes: Map<Element, { from: number; to: number }>;
  /** The elements that hold a block. */
  parted: ReadonlySet<Element>;
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

const holdersOfBlocks = (root: Element): Set<Element> => {
  const found = new Set<Element>();
  const stack: Element[] = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    for (const child of element.childNodes) if (tree.isElementNode(child)) stack.push(child);
    if (!BLOCKS.has(element.tagName)) continue;
    for (let at = element.parentNode; at && 'tagName' in at && !found.has(at); at = at.parentNode) found.add(at);
  }
  return found;
};

/** Hidden words inside a line are left out of it; a hidden box is the page's. */
const isHiddenBox = (element: Element, { report, parted }: Walk): boolean =>
  element !== report && isHidden(element) && (BLOCKS.has(element.tagName) || parted.has(element));

const hintOf = (element: Element, walk: Walk): LineHint | undefined => {
  if (PAGE.has(element.tagName) || isHiddenBox(element, walk)) return 'page';
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

type Step = Node | { close: Element; hinted: boolean; from: number; look: PageLook };

const open = (element: Element, walk: Walk, stack: Step[]): void => {
  const name = element.tagName;
  if (SILENT.has(name)) return;
  if (ASIDE.has(name)) {
    walk.asides.push(...[wordsOf(element, walk.look)].filter(({ filled }) => filled));
    return;
  }
  if (name === 'br') return walk.look.hidden ? write(' ', walk.look, walk.line) : flush(walk);
  if (name === 'img') {
    walk.pictures += 1;
    return;
  }
  const hint = hintOf(element, walk);
  if (BLOCKS.has(name) || hint) flush(walk);
  if (name === 'table' && isGrid(element)) {
    const within = walk.hints.includes('page');
    for (const { text, hidden } of rowsOf(element, walk.look))
      push(walk, text, { hint: within || hidden ? 'page' : 'tableRow' });
    return;
  }
  if (name === 'li') walk.numbering = numberOf(element, walk.counts);
  if (name === 'pre') walk.preformatted += 1;
  if (hint) walk.hints.push(walk.hints.includes('page') ? 'page' : hint);
  openFormula(element, walk.line);
  stack.push({ close: element, hinted: hint !== undefined, from: walk.lines.length, look: walk.look });
  const look = lookIn(element, walk.look);
  walk.look = hint === 'page' || element === walk.report ? { ...look, hidden: walk.look.hidden } : look;
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
    parted: holdersOfBlocks(root),
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

/** A page or a piece of one, and how many pictures it has. Throws `too_deep`. */
export const pageLines = (text: string): Source & { pictures: number } => {
  refuseDeepHtml(text);
  const root = parse(text).childNodes.find((node): node is Element => tree.isElementNode(node));
  if (!root) return { lines: [], notes: [], pictures: 0 };
  const shown = walkPage(root);
  const report = hiddenReport(shown);
  const { lines, pictures } = report ? walkPage(root, report) : shown;
  const line = (report && shown.boxes.get(report)?.from) ?? 0;
  const message = 'the page hides its text until a script runs';
  const notes: SourceNote[] = report ? [{ code: 'hidden_text_read', message, line: line + 1 }] : [];
  return { lines: withTitle(lines), notes, pictures };
};

const saysAnything = ({ text, changes = [] }: SourceLine): boolean =>
  /\S/.test(text) || changes.some(({ why }) => why !== 'markup');

/** What holds pictures and nothing to read is a scan; beside text they are told. */
export const withPictures = ({ lines, notes, pictures }: Source & { pictures: number }): Source => {
  if (!pictures) return { lines, notes };
  if (!lines.some(saysAnything)) throw new ImportProblem('scanned_no_text');
  return {
    lines,
    notes: [{ code: 'picture_left_out', message: `${pictures} pictures are left out`, line: 1 }, ...notes],
  };
};

/** A web page: blocks become lines, data tables rows, list numbers text; scripts and styles never are. Throws `too_deep`, `scanned_no_text`. */
export const readHtml = (text: string): Source => withPictures(pageLines(text));
