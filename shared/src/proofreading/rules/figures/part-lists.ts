import type { Said } from './said.js';

/** Counts that are parts of one of the wholes, and how far their sum may lie from it to be meant for it. */
export interface PartList {
  readonly parts: readonly Said[];
  /** Fewer of them that may be meant: of what stands before a sum, the last. */
  readonly others: readonly (readonly Said[])[];
  readonly wholes: readonly Said[];
  readonly nearness: number;
  /** Whether the parts are all there are; else they are no more than the whole. */
  readonly isClosed: boolean;
}

const LEADS = /(?<=^|[，。；、（〔])(?:其中|包括)|中(?=[，已有仅的])|：/gu;
const NEXT_CLAUSE = /^[，：]?[^，。；！？]{0,40}$/u;
const REST = /^(?:其他|其余|剩余|余下|尚有)/u;
/** What says the sum of what stands before it, and of nothing else. */
const SUM = /^(?:以上|上述|两者|三者|[两二三四五]项)?(?:合计|共计|总计|总共|一共|共)(?:[为达])?$/u;
const OPEN = /^[^，。；]{0,4}等/u;
/** Of one kind, so that nothing is counted twice: 土地类, 环保类; persons have many properties. */
const KIND = /[类域门局区县镇街]$/u;
const MOST_PARTS = 30;
const NEAR = 8;
const CLOSE = 0.3;
const CLOSER = 0.1;

const isRest = ({ counted, words }: Said) => REST.test(counted) || REST.test(words);

/** The counts of one kind from here on, until all the rest is named or something else begins. */
function partsFrom(text: string, said: readonly Said[], first: Said, from: number, reach: 'part' | 'sentence'): Said[] {
  const parts: Said[] = [];
  for (const one of said.slice(from, from + MOST_PARTS)) {
    if (one[reach] !== first[reach] || one.depth < first.depth) break;
    if (one.depth > first.depth || one.unit === '%') continue;
    if (one.measure !== first.measure) break;
    if (one !== first && text.slice(parts.at(-1)!.end, one.at).includes('其中')) break;
    parts.push(one);
    if (isRest(one)) break;
  }
  return parts;
}

const isOfKinds = (parts: readonly Said[]) =>
  KIND.test(parts[0]!.counted) && parts.every(({ counted }) => counted.at(-1) === parts[0]!.counted.at(-1));

/** 36418件，其中甲类9126件，乙类11430件，其他4598件. */
function behindWhole(text: string, said: readonly Said[]): PartList[] {
  let next = 0;
  return [...text.matchAll(LEADS)].flatMap(({ 0: lead, index }): PartList[] => {
    while (next < said.length && said[next]!.at < index + lead.length) next += 1;
    const first = said[next];
    if (!first || first.unit === '%' || !NEXT_CLAUSE.test(text.slice(index + lead.length, first.at))) return [];
    const parts = partsFrom(text, said, first, next, lead === '：' ? 'sentence' : 'part');
    const wholes = said
      .slice(Math.max(0, next - NEAR), next)
      .filter(({ measure, sentence }) => measure === first.measure && sentence >= first.sentence - 1);
    const last = parts.at(-1)!;
    const isClosed = isRest(last) || (lead === '包括' && !OPEN.test(text.slice(last.end, last.end + 5)));
    return isClosed || (lead === '其中' && isOfKinds(parts))
      ? [{ parts, others: [], wholes, nearness: CLOSE, isClosed }]
      : [];
  });
}

/** 建议186件、提案243件，合计429件: of the counts before as many as make it. */
const beforeWhole = (text: string, said: readonly Said[]): PartList[] =>
  said.flatMap((whole, index): PartList[] => {
    if (!SUM.test(whole.words)) return [];
    const before = said.slice(Math.max(0, index - NEAR), index);
    const other = before.findLastIndex(
      ({ measure, sentence, depth }) =>
        measure !== whole.measure || sentence !== whole.sentence || depth !== whole.depth,
    );
    const run = before.slice(other + 1);
    const isList = run.slice(1).every((one, at) => text.slice(run[at]!.end, one.at).startsWith('、'));
    const others = run.slice(1, -1).map((_, at) => run.slice(at + 1));
    return [{ parts: run, others, wholes: [whole], nearness: isList ? CLOSE : CLOSER, isClosed: true }];
  });

export const partLists = (text: string, said: readonly Said[]): PartList[] =>
  [...behindWhole(text, said), ...beforeWhole(text, said)].filter(
    ({ parts, wholes }) => parts.length > 1 && wholes.length > 0 && [...parts, ...wholes].every((one) => one.isExact),
  );
