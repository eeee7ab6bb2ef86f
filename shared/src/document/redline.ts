import { diffArrays } from 'diff';
import { alignParagraphs } from './align.js';
import { type DocumentJson } from './nodes.js';
import { paragraphsOf } from './plain-text.js';
import { byWord, type Segmenter } from './segment.js';

export interface Run {
  kind: 'same' | 'inserted' | 'deleted';
  text: string;
}
/** One paragraph or table row of a comparison, in reading order. */
export interface RedlineBlock {
  change: 'same' | 'changed' | 'inserted' | 'deleted';
  runs: Run[];
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

function block(before: string | null, after: string | null, segment: Segmenter): RedlineBlock {
  if (before === null) return { change: 'inserted', runs: run('inserted', after ?? '') };
  if (after === null) return { change: 'deleted', runs: run('deleted', before) };
  return { change: before === after ? 'same' : 'changed', runs: redlineText(before, after, segment) };
}

/** The difference of two lists of paragraphs: like ones are compared by word, the others stand whole as deleted or inserted. */
export function redlineParagraphs(
  before: readonly string[],
  after: readonly string[],
  segment: Segmenter = byWord,
): RedlineBlock[] {
  return alignParagraphs(before, after).map(([left, right]) => block(left, right, segment));
}

/** The difference of two bodies, text only: paragraphs and table rows in reading order. */
export function redline(before: DocumentJson, after: DocumentJson, segment: Segmenter = byWord): RedlineBlock[] {
  return redlineParagraphs(paragraphsOf(before), paragraphsOf(after), segment);
}

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

/** 共…处: how many places of change a comparison shows. A replaced word or paragraph is one place. */
export function changesIn(blocks: readonly RedlineBlock[]): number {
  const inside = blocks.filter(({ change }) => change === 'changed').map(({ runs }) => places(runs));
  return inside.reduce((sum, count) => sum + count, places(blocks.map(({ change }) => ({ kind: change }))));
}
