import { signedPart } from './canonical.js';
import { fingerprint } from './fingerprint.js';
import { type DocumentJson, type NodeJson } from './nodes.js';
import { normaliseDocument } from './characters/normalise.js';

/** What of a line is signed beside its words: the numbering of its list, where it stands, a row's cells, an image's file, its figures. */
export const formKinds = ['list', 'place', 'cells', 'image', 'figures', 'inside'] as const;
export type FormKind = (typeof formKinds)[number];

/** A paragraph, a row of a table or an image, as it is compared. Two bodies are signed alike if and only if their lines are equal. */
export interface Line {
  /** A row's cells are divided by tabs, the paragraphs of a cell by line breaks. */
  readonly text: string;
  readonly form: Readonly<Record<FormKind, string>>;
}

interface Container {
  readonly node: NodeJson;
  /** By which one line tells that it stands in another list than the line before, though in one of the same look. */
  readonly look: string;
}

const attribute = (node: NodeJson, name: string): string => String(node.attrs?.[name] ?? '');
const inlineText = (node: NodeJson): string => node.text ?? attribute(node, 'text');

/** The words of a cell or of an item, whatever stands in it. */
const wordsOf = (node: NodeJson): string => {
  const children = node.content ?? [];
  if (node.type === 'paragraph') return children.map(inlineText).join('');
  return children.map(wordsOf).join(node.type === 'tableRow' ? '\t' : '\n');
};

/** What an image is compared by: its file, what is said in its place, and its caption. */
const pictured = (image: NodeJson): string => {
  const alt = attribute(image, 'alt');
  return `［图片 ${fingerprint(attribute(image, 'digest'))}${alt && `：${alt}`}］${attribute(image, 'caption')}`;
};

const figuresIn = (node: NodeJson): string[] =>
  node.type === 'figure'
    ? [[attribute(node, 'figure'), attribute(node, 'year')].filter(Boolean).join('@')]
    : (node.content ?? []).flatMap(figuresIn);

/** 3. and, of a list with a sign of its own, a. 3 */
const numberingOf = (list: NodeJson): string => {
  const [sign, start] = [attribute(list, 'type'), attribute(list, 'start') || '1'];
  return sign ? `${sign}. ${start}` : `${start}.`;
};

const cellOf = (cell: NodeJson): string => {
  const [across, down, widths] = [cell.attrs?.['colspan'] ?? 1, cell.attrs?.['rowspan'] ?? 1, cell.attrs?.['colwidth']];
  return `${cell.type === 'tableHeader' ? 'head' : 'cell'} ${across}×${down}${widths ? ` ${JSON.stringify(widths)}` : ''}`;
};

/**
 * Where a line stands, level by level. A level that could be the same container as that of the line before, or another, says which;
 * the usual answer is silent: the same list and table, a new item. So a new line moves nothing in those below it.
 */
function placeOf(path: readonly Container[], before: readonly Container[]): string {
  let same = true;
  return path
    .map((container, level) => {
      const last = same ? before[level] : undefined;
      same = last?.node === container.node;
      const twin = last !== undefined && !same && last.look === container.look;
      return container.node.type === 'listItem'
        ? same
          ? 'more '
          : 'item '
        : `${container.node.type}${twin ? ' again ' : ' '}`;
    })
    .join('');
}

const leaves = new Set(['paragraph', 'tableRow', 'image']);
const look = (node: NodeJson): string =>
  node.type === 'orderedList' ? 'list' + JSON.stringify(node.attrs ?? {}) : node.type;

/** The lines of a body in reading order. */
export function linesOf(doc: DocumentJson): Line[] {
  const lines: Line[] = [];
  let before: readonly Container[] = [];
  const visit = (node: NodeJson, path: readonly Container[]): void => {
    if (leaves.has(node.type)) {
      lines.push(lineOf(node, path, before));
      before = path;
    } else for (const child of node.content ?? []) visit(child, [...path, { node, look: look(node) }]);
  };
  for (const child of normaliseDocument(doc).content) visit(child, []);
  return lines;
}

function lineOf(node: NodeJson, path: readonly Container[], before: readonly Container[]): Line {
  return {
    text: node.type === 'image' ? pictured(node) : wordsOf(node),
    form: {
      list: path
        .map(({ node: container }) => container)
        .filter(({ type }) => type === 'orderedList')
        .map(numberingOf)
        .join(' '),
      place: placeOf(path, before),
      cells: node.type === 'tableRow' ? (node.content ?? []).map(cellOf).join(' ') : '',
      image: attribute(node, 'digest'),
      figures: figuresIn(node).join(' '),
      inside: JSON.stringify(signedPart(node)),
    },
  };
}
