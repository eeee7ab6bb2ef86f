import type { SourceWords } from '../place.js';
import type { SourceNote, SourceKind, PlacedNode } from '../source-outline.js';
import { type Piece, wordsIn } from './walk.js';

type Paragraph = Pick<Piece, 'text' | 'line' | 'place' | 'table'>;
interface Draft extends PlacedNode {
  place: Piece['place'];
  paragraphs: Paragraph[];
  byFormat: boolean;
  firstMissing: boolean;
  runIn: boolean;
  children: Draft[];
}

/** Longest run-in heading, in characters. */
const RUN_IN: Record<SourceKind, number> = { preamble: 0, part: 45, area: 45, point: 30, item: 30, closing: 0 };
/** A heading on a line of its own may be longer. */
const ALONE = 80;
const SENTENCE = /^[^。！？]*[。！？][”’）》]*/;
const lengthOf = (text: string): number => [...text.slice(0, 2 * ALONE)].length;

const draft = (
  kind: SourceKind,
  piece: Pick<Piece, 'number' | 'label' | 'line' | 'place' | 'heading' | 'opens'>,
): Draft => ({
  kind,
  number: piece.number,
  heading: null,
  text: null,
  children: [],
  line: piece.line,
  place: piece.place,
  label: piece.label,
  stop: '',
  paragraphs: [],
  byFormat: piece.heading,
  firstMissing: false,
  runIn: !piece.opens,
});

/** The number of a node, or, where it has none, its words. */
const numberOf = ({ label, place }: Pick<Piece, 'label' | 'place'>): SourceWords[] =>
  wordsIn(label ? { ...place, from: place.from - label.length, to: place.from } : place);

/** The pieces as a tree, every node with the paragraphs that are its own. */
const grow = (pieces: readonly Piece[], notes: SourceNote[]): Draft[] => {
  const roots: Draft[] = [];
  let path: Draft[] = [];
  for (const piece of pieces) {
    const end = path.at(-1);
    if (piece.kind === null) {
      const home = end ?? roots[0] ?? draft('preamble', piece);
      if (!end && roots.length === 0) roots.push(home);
      if (end?.runIn && piece.opens && !piece.table)
        notes.push({
          code: 'paragraph_unclear',
          message: 'a paragraph after run-in points is left with the last of them',
          line: piece.line,
          words: wordsIn(piece.place),
        });
      home.paragraphs.push(piece);
      continue;
    }
    path = path.slice(0, piece.depth);
    const node = draft(piece.kind, piece);
    if (piece.text) node.paragraphs.push(piece);
    const parent = path.at(-1);
    if (piece.missing && parent) parent.firstMissing = true;
    if (piece.missing && !parent)
      notes.push({
        code: 'ordinal_gap',
        message: `the ordinal before it is missing: ${piece.label}`,
        line: piece.line,
        words: numberOf(piece),
      });
    (parent?.children ?? roots).push(node);
    path.push(node);
  }
  return roots;
};

const isUpper = ({ kind }: Draft): boolean => kind === 'part' || kind === 'area';
const bareHeading = (sentence: string): { heading: string; stop: string } =>
  sentence.endsWith('。') ? { heading: sentence.slice(0, -1), stop: '。' } : { heading: sentence, stop: '' };

/** Splits heading and rest of a node's first paragraph; undefined when it has no heading. */
const headingOf = (node: Draft, first: string): { heading: string; stop: string; rest: string } | undefined => {
  const more = node.paragraphs.length > 1 || node.children.length > 0;
  if (RUN_IN[node.kind] === 0) return undefined;
  const sentence = SENTENCE.exec(first)?.[0];
  if (node.byFormat && (sentence === undefined || sentence.length === first.length))
    return { ...bareHeading(first), rest: '' };
  if (sentence !== undefined) {
    const rest = first.slice(sentence.length).trim();
    const found = bareHeading(sentence);
    return (rest || more) && found.heading && lengthOf(found.heading) <= RUN_IN[node.kind]
      ? { ...found, rest }
      : undefined;
  }
  if (/[；，]$/.test(first) || !(isUpper(node) || more)) return undefined;
  // with a comma it is a heading when nothing but what it heads follows
  const alone = !node.runIn && node.children.length > 0 && node.paragraphs.length === 1;
  return lengthOf(first) <= (node.runIn || (alone ? /[；：]/ : /[，；：]/).test(first) ? RUN_IN[node.kind] : ALONE)
    ? { heading: first, stop: '', rest: '' }
    : undefined;
};

/** 二、工作设想 2019年，我市… : a space where the line break was. */
const spaced = (node: Draft, first: string): { heading: string; stop: string; rest: string } | undefined => {
  const at = first.indexOf(' ');
  const head = first.slice(0, at);
  return isUpper(node) &&
    at > 1 &&
    lengthOf(head) <= RUN_IN[node.kind] &&
    /\p{Script=Han}$/u.test(head) &&
    !/[，。；：！？]/.test(head) &&
    /[。，]/.test(first.slice(at))
    ? { heading: head, stop: '', rest: first.slice(at).trim() }
    : undefined;
};

/** A node whose whole paragraph stands on the line of its number. */
const inOneLine = ({ paragraphs: [first], children }: Draft): boolean =>
  children.length === 0 && first !== undefined && /[。；！？]/.test(first.text);

/** Where every sibling has one paragraph and the last more, these may be of the whole: what closes a part or a report often stands there. */
const tellTrailing = (siblings: readonly Draft[], notes: SourceNote[]): void => {
  for (const { children } of siblings) tellTrailing(children, notes);
  const last = siblings.at(-1);
  const others = siblings.slice(0, -1).filter(({ kind }) => kind === last?.kind);
  const second = last?.paragraphs[1];
  if (!last || !second || second.table || last.runIn || others.length === 0) return;
  if ([...others, last].every(inOneLine) && others.every(({ paragraphs }) => paragraphs.length === 1))
    notes.push({
      code: 'paragraph_unclear',
      message: 'a paragraph after the last of several is left with it',
      line: second.line,
      words: wordsIn(second.place),
    });
};

/** Where the last words of a paragraph begin. */
const startOf = ({ place: { line, from, to } }: Paragraph, rest: string): number =>
  from + line.text.slice(from, to).trimEnd().length - rest.length;
const behind = (paragraph: Paragraph, rest: string): Paragraph => ({
  ...paragraph,
  text: rest,
  place: { ...paragraph.place, from: startOf(paragraph, rest) },
});
const withoutEnd = (paragraph: Paragraph, rest: string): Piece['place'] => ({
  ...paragraph.place,
  to: startOf(paragraph, rest),
});

const settle = (node: Draft, notes: SourceNote[]): void => {
  const [first, ...others] = node.paragraphs;
  const blank = spaced(node, first?.text ?? '');
  const found = blank ?? (first && headingOf(node, first.text));
  const words = numberOf(node);
  if (blank && first)
    notes.push({
      code: 'heading_unclear',
      message: 'the heading was cut off at a space',
      line: node.line,
      words: wordsIn(withoutEnd(first, blank.rest)),
    });
  if (found) Object.assign(node, { heading: found.heading, stop: found.stop });
  else if (isUpper(node))
    notes.push({ code: 'heading_missing', message: 'no heading was found', line: node.line, words });
  const own = found && first ? [behind(first, found.rest), ...others].filter(({ text }) => text) : node.paragraphs;
  const left = node.firstMissing ? restore(node, own, notes) : own;
  node.text = left.length ? left.map(({ text }) => text).join('\n') : null;
  node.children.forEach((child) => settle(child, notes));
};

/** Text before 二是 where 一是 is missing: the first point; a paragraph that ends with ： only leads in. */
const restore = (node: Draft, own: readonly Paragraph[], notes: SourceNote[]): Paragraph[] => {
  const from = own.findIndex(({ text }) => !text.endsWith('：'));
  const sibling = node.children[0];
  const [first] = from < 0 ? [] : own.slice(from);
  if (!first || !sibling) {
    notes.push({
      code: 'ordinal_gap',
      message: `the ordinal before it is missing: ${sibling?.label ?? ''}`,
      line: sibling?.line ?? node.line,
      words: numberOf(sibling ?? node),
    });
    return [...own];
  }
  const point = draft(sibling.kind, {
    number: null,
    label: '',
    line: first.line,
    place: first.place,
    heading: false,
    opens: !sibling.runIn,
  });
  point.paragraphs = own.slice(from);
  node.children.unshift(point);
  notes.push({
    code: 'ordinal_missing',
    message: `the first point before ${sibling.label} has no ordinal`,
    line: first.line,
    words: [...wordsIn(first.place), ...numberOf(sibling)],
  });
  return own.slice(0, from);
};

const finished = ({ kind, number, heading, text, line, label, stop, children }: Draft): PlacedNode => ({
  kind,
  number,
  heading,
  text,
  line,
  label,
  stop,
  children: children.map(finished),
});

/** Builds the nodes of the body; every doubt goes to `notes`. */
export const treeOf = (pieces: readonly Piece[], notes: SourceNote[]): PlacedNode[] => {
  const roots = grow(pieces, notes);
  tellTrailing(roots, notes);
  roots.forEach((root) => settle(root, notes));
  return roots.map(finished);
};
