import { diffArrays } from 'diff';
import { alignParagraphs } from './align.js';
import { type FormKind, formKinds, type Line, linesOf } from './lines.js';
import { type DocumentJson } from './nodes.js';
import { byWord, type Segmenter } from './characters/segment.js';

export interface Run {
  kind: 'same' | 'inserted' | 'deleted';
  text: string;
}
/** What changed of a line beside its words. */
export interface FormChange {
  kind: FormKind;
  before: string;
  after: string;
}
/** One paragraph, table row or image of a comparison, in reading order. */
export interface RedlineBlock {
  change: 'same' | 'changed' | 'inserted' | 'deleted';
  runs: Run[];
  form?: FormChange[];
  /** Of an image: the digests of its file before and after, empty where it was or is none. */
  image?: { before: string; after: string };
  /** Deleted here and inserted elsewhere, or the other way round, word for word. */
  moved?: true;
}

/** Above so many changed words two texts are told as one replaced by the other: the comparison's time grows with the square. */
const mostEdits = 1500;

function run(kind: Run['kind'], text: string): Run[] {
  return text ? [{ kind, text }] : [];
}

/** The difference of two texts by word: same and inserted runs joined give `after`, same and deleted ones `before`; deleted stands before inserted. */
export function redlineText(before: string, after: string, segment: Segmenter = byWord): Run[] {
  if (before === after) return run('same', before);
  const parts = diffArrays(segment(before), segment(after), { maxEditLength: mostEdits });
  if (!parts) return [...run('deleted', before), ...run('inserted', after)];
  const runs: Run[] = [];
  let deleted = '';
  let inserted = '';
  for (const { value, added, removed } of [...parts, { value: [], added: false, removed: false }]) {
    if (removed) deleted += value.join('');
    else if (added) inserted += value.join('');
    else {
      runs.push(...run('deleted', deleted), ...run('inserted', inserted), ...run('same', value.join('')));
      deleted = inserted = '';
    }
  }
  return runs;
}

const asLine = (text: string): Line => ({
  text,
  form: { list: '', place: '', cells: '', image: '', figures: '', inside: '' },
});

/** Where the words differ, what is inside a line differs with them. */
function formChanges(before: Line, after: Line): FormChange[] {
  const changes = formKinds
    .filter((kind) => before.form[kind] !== after.form[kind])
    .map((kind) => ({ kind, before: before.form[kind], after: after.form[kind] }));
  const told = changes.filter(({ kind }) => kind !== 'inside');
  return told.length || before.text !== after.text ? told : changes;
}

function block(before: Line | null, after: Line | null, segment: Segmenter): RedlineBlock {
  const image = { before: before?.form.image ?? '', after: after?.form.image ?? '' };
  return { ...changed(before, after, segment), ...((image.before || image.after) && { image }) };
}

function changed(before: Line | null, after: Line | null, segment: Segmenter): RedlineBlock {
  if (!before) return { change: 'inserted', runs: run('inserted', after?.text ?? '') };
  if (!after) return { change: 'deleted', runs: run('deleted', before.text) };
  const form = formChanges(before, after);
  const change = before.text === after.text && !form.length ? 'same' : 'changed';
  return { change, runs: redlineText(before.text, after.text, segment), ...(form.length && { form }) };
}

/** Marks what was deleted in one place and inserted in another, each once. */
function withMoves(blocks: readonly RedlineBlock[]): RedlineBlock[] {
  const words = ({ runs }: RedlineBlock) => runs.map(({ text }) => text).join('');
  const waiting = Map.groupBy(
    blocks.filter(({ change, runs }) => change === 'deleted' && runs.length),
    words,
  );
  const moved = new Set<RedlineBlock>();
  for (const each of blocks) {
    const gone = each.change === 'inserted' ? waiting.get(words(each))?.shift() : undefined;
    if (gone) moved.add(each).add(gone);
  }
  return blocks.map((each) => (moved.has(each) ? { ...each, moved: true } : each));
}

/** The difference of two lists of lines: like ones are compared by word, the others stand whole as deleted, inserted or moved. */
export function redlineLines(
  before: readonly Line[],
  after: readonly Line[],
  segment: Segmenter = byWord,
): RedlineBlock[] {
  const texts = (lines: readonly Line[]) => lines.map(({ text }) => text);
  const [left, right] = [before.values(), after.values()];
  const pairs = alignParagraphs(texts(before), texts(after));
  return withMoves(
    pairs.map(([gone, come]) =>
      block(gone === null ? null : left.next().value!, come === null ? null : right.next().value!, segment),
    ),
  );
}

/** The same for lists of plain paragraphs. */
export const redlineParagraphs = (
  before: readonly string[],
  after: readonly string[],
  segment: Segmenter = byWord,
): RedlineBlock[] => redlineLines(before.map(asLine), after.map(asLine), segment);

/** The difference of two bodies. It shows nothing if and only if both are signed alike. */
export const redline = (before: DocumentJson, after: DocumentJson, segment: Segmenter = byWord): RedlineBlock[] =>
  redlineLines(linesOf(before), linesOf(after), segment);

interface Change {
  kind: string;
}
/** Places of change in a row of pieces: neighbours that were deleted and inserted replace one another and count once. */
function places(pieces: readonly Change[]): number {
  let total = 0;
  let open = { deleted: 0, inserted: 0 };
  for (const { kind } of [...pieces, { kind: 'same' }]) {
    if (kind === 'deleted' || kind === 'inserted') open[kind] += 1;
    else {
      total += Math.max(open.deleted, open.inserted);
      open = { deleted: 0, inserted: 0 };
    }
  }
  return total;
}

/** 共…处: how many places of change a comparison shows. A replaced word or paragraph is one place, and so is all that changed of a line beside its words. */
export function changesIn(blocks: readonly RedlineBlock[]): number {
  const inside = blocks
    .filter(({ change }) => change === 'changed')
    .map(({ runs, form }) => places(runs) + (form ? 1 : 0));
  return inside.reduce((sum, count) => sum + count, places(blocks.map(({ change }) => ({ kind: change }))));
}

/** Below this share of kept characters a text was written anew; a short one is compared all the same. */
const leastKept = 0.2;
const leastCharacters = 80;

/** Whether nearly nothing of either text is in the other: all deleted and all inserted, which nobody can read. What was moved is kept. */
export function isRewritten(
  blocks: readonly { readonly moved?: true; readonly runs: readonly Readonly<Run>[] }[],
): boolean {
  const sizes = { same: 0, inserted: 0, deleted: 0 };
  for (const { moved, runs } of blocks)
    for (const { kind, text } of runs)
      if (!moved) sizes[kind] += text.length;
      else if (kind === 'inserted') sizes.same += text.length;
  const smaller = sizes.same + Math.min(sizes.inserted, sizes.deleted);
  const larger = sizes.same + Math.max(sizes.inserted, sizes.deleted);
  return smaller >= leastCharacters && sizes.same < leastKept * larger;
}

/** One place where a text was changed; nothing before where something was put in, nothing after where it was taken out. */
export interface Passage {
  before: string;
  after: string;
}

/** The words of every place that a comparison shows, in reading order; what changed of a line beside its words has none. */
export function passagesIn(blocks: readonly RedlineBlock[]): Passage[] {
  return blocks.flatMap(({ runs }) => {
    const passages: Passage[] = [];
    let open: Passage | null = null;
    for (const { kind, text } of runs) {
      if (kind === 'same') open = null;
      else {
        if (!open) passages.push((open = { before: '', after: '' }));
        open[kind === 'deleted' ? 'before' : 'after'] += text;
      }
    }
    return passages;
  });
}
