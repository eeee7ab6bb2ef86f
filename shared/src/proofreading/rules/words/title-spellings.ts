import { acrossText, type FoundIn, type Rule } from '../../rule.js';
import { type Severity } from '../../severity.js';

interface Title {
  readonly at: number;
  readonly title: string;
}
interface Spelling {
  readonly title: string;
  readonly places: (Title & { paragraph: number })[];
}

const TITLE = /《([^《》]{6,120})》/g;
const MARKS = /[\s　\p{P}\p{S}]/gu;
const NUMERAL = /[\d〇零一二三四五六七八九十百]/;
const SHORTEST = 8;
/** Words that a title keeps or loses without becoming another. */
const FREE = /^(?:的|了|和|与|及|暨|关于|有关|工作|实施|以及)?$/;
const JOINS = '和与及暨';

/** What differs between what both begin with and what both end with. */
function difference(one: string, other: string): [string, string] {
  const shortest = Math.min(one.length, other.length);
  let head = 0;
  while (head < shortest && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return [one.slice(head, one.length - tail), other.slice(head, other.length - tail)];
}

/**
 * Whether two titles are one in two spellings: they differ in marks, in a joining word, or one has lost a sign. One
 * sign in the place of another (供水, 供气) may be another law, so it is a hint; a number is always another.
 */
function likeness(one: string, other: string): Severity | null {
  const [bare, otherBare] = [one.replaceAll(MARKS, ''), other.replaceAll(MARKS, '')];
  if (bare === otherBare) return 'warning';
  const [left, right] = difference(bare, otherBare);
  if (left.length + right.length > 4 || NUMERAL.test(left + right)) return null;
  if (FREE.test(left) && FREE.test(right)) return 'warning';
  const isLost = left.length + right.length === 1;
  if (isLost && Math.min(bare.length, otherBare.length) >= SHORTEST) return 'warning';
  return left.length === 1 && right.length === 1 && JOINS.includes(left) === JOINS.includes(right) ? 'hint' : null;
}

/** Titles of a kind begin or end alike; of each such bucket only so many are compared that time stays linear. */
const BUCKET = 16;
const ENDS = 4;
const keysOf = (title: string) => {
  const bare = title.replaceAll(MARKS, '');
  return [`^${bare.slice(0, ENDS)}`, `${bare.slice(-ENDS)}$`];
};

function spellings(gathered: readonly (readonly Title[])[]): Spelling[] {
  const all = new Map<string, Spelling>();
  for (const [paragraph, titles] of gathered.entries()) {
    for (const one of titles) {
      const spelling = all.get(one.title) ?? { title: one.title, places: [] };
      spelling.places.push({ ...one, paragraph });
      all.set(one.title, spelling);
    }
  }
  return [...all.values()];
}

const besides = (one: Spelling, other: Spelling) => {
  const paragraphs = new Set(other.places.map(({ paragraph }) => paragraph));
  return one.places.some(({ paragraph }) => paragraphs.has(paragraph));
};

function judged(one: Spelling, other: Spelling, severity: Severity): FoundIn[] {
  const [usual, rare] = other.places.length > one.places.length ? [other, one] : [one, other];
  const message = {
    zh: `文中另写作《${usual.title}》，请核对。`,
    en: `Elsewhere it is 《${usual.title}》; see which is right.`,
  };
  return rare.places.map(({ at, paragraph }) => ({ at, paragraph, length: rare.title.length, message, severity }));
}

export const titleSpellings: Rule = {
  id: 'title-spellings',
  title: { zh: '同一文件名称写法不一', en: 'One title in two spellings' },
  sentence: { zh: '同一份文件的名称前后要写得一样。', en: 'One document is called by the same title throughout.' },
  severity: 'warning',
  example: {
    wrong: '执行《云州市行政执法监督办法》。\n修改《⟦云州市行政执法的监督办法⟧》。',
    right: '执行《云州市行政执法监督办法》。\n修改《云州市行政执法监督办法》。',
  },
  acrossText: acrossText({
    gather: ({ text }): Title[] =>
      [...text.matchAll(TITLE)].map(({ index, 1: title }) => ({ at: index + 1, title: title! })),
    judge: (gathered) => {
      const buckets = new Map<string, Spelling[]>();
      return spellings(gathered).flatMap((one) => {
        const near = new Set<Spelling>();
        for (const key of keysOf(one.title)) {
          const bucket = buckets.get(key) ?? [];
          for (const other of bucket.slice(-BUCKET)) near.add(other);
          bucket.push(one);
          buckets.set(key, bucket);
        }
        for (const other of near) {
          const severity = likeness(other.title, one.title);
          if (severity === null || (severity === 'hint' && besides(other, one))) continue;
          return judged(other, one, severity);
        }
        return [];
      });
    },
  }),
};
