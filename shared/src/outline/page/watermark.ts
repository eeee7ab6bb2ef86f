import type { Line, Lost } from '../lines.js';
import { cut, join, slice, wordsOf } from '../place.js';
import type { SourceNote } from '../source-outline.js';
import { isTitle } from './title.js';

/** A site's name and address that a copy bears again and again: 某网abc.cn in the middle of sentences. */
const ADDRESS = /(?<![\w.@/-])(?:[a-z0-9-]{1,40}\.){1,3}[a-z]{2,8}(?![a-z.])/gi;
const AGAIN = 3;
const LONGEST_NAME = 20;
/** The title stands near the top. */
const SEARCHED = 60;

interface Place {
  index: number;
  from: number;
  to: number;
}

const grouped = <Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

const addressesIn = (lines: readonly Line[]): Map<string, Place[]> =>
  grouped(
    lines.flatMap(({ text }, index) =>
      text.includes('.')
        ? [...text.matchAll(ADDRESS)].map((match) => ({ index, from: match.index, to: match.index + match[0].length }))
        : [],
    ),
    ({ index, from, to }) => lines[index]?.text.slice(from, to) ?? '',
  );

/** How many signs before all these places are the same: the site's name. */
const nameBefore = (lines: readonly Line[], places: readonly Place[]): number => {
  const signAt = ({ index, from }: Place, back: number) => lines[index]?.text[from - back] ?? '';
  let length = 0;
  while (length < LONGEST_NAME) {
    const signs = new Set(places.map((place) => signAt(place, length + 1)));
    if (signs.size !== 1 || !/\p{Script=Han}/u.test([...signs][0] ?? '')) break;
    length += 1;
  }
  return length;
};

/** A line without its marks; two numbers that a mark stood between stay two. */
const without = (line: Line, marks: readonly Place[]): Line => {
  const [first, ...others] = marks;
  if (!first) return line;
  const { text } = line;
  const rest = others.concat({ ...first, from: text.length }).map(({ from }, at) => {
    const mark = marks[at] ?? first;
    const two = /\d/.test(text[mark.from - 1] ?? '') && /\d/.test(text[mark.to] ?? '');
    return { joint: two ? ' ' : '', line: slice(line, mark.to, from) };
  });
  return cut(join(slice(line, 0, first.from), rest), 0);
};

/** Takes out the mark of a copy: what stands in the title's line, too, and three times or more. An address that only recurs is told. */
export const takeWatermark = (lines: readonly Line[]): { lines: Line[]; dropped: Lost[]; notes: SourceNote[] } => {
  let left = [...lines];
  const dropped: Lost[] = [];
  const notes: SourceNote[] = [];
  for (const found of addressesIn(lines).values()) {
    if (found.length < AGAIN || dropped.length > 0) continue;
    const before = nameBefore(lines, found);
    const marks = grouped(
      found.map((place) => ({ ...place, from: place.from - before })),
      ({ index }) => index,
    );
    const cleaned = lines.map((line, at) => without(line, marks.get(at) ?? []));
    const inTitle = [...marks.keys()].some((at) => at < SEARCHED && isTitle(cleaned[at]?.text ?? ''));
    const line = lines[found[0]?.index ?? 0]?.line ?? 1;
    const words = [...marks].flatMap(([at, places]) => {
      const [marked, back] = [lines[at], inTitle ? 0 : before];
      return marked ? places.flatMap(({ from, to }) => wordsOf(marked, from + back, to)) : [];
    });
    if (inTitle) {
      left = cleaned;
      for (const [at, places] of marks)
        for (const { from, to } of places)
          dropped.push({
            text: lines[at]?.text.slice(from, to) ?? '',
            line: lines[at]?.line ?? 1,
            reason: 'watermark',
          });
    }
    notes.push(
      inTitle
        ? { code: 'watermark_dropped', message: `a mark is left out ${found.length} times`, line, words }
        : { code: 'address_repeated', message: `an address stands ${found.length} times in the text`, line, words },
    );
  }
  return { lines: left.filter(({ text }) => text !== ''), dropped, notes };
};
