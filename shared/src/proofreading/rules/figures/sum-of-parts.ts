import { type Amount, isMore, maybeSame, sumOf, together } from '../../../figures/amount.js';
import type { Found, Paragraph, Rule } from '../../rule.js';
import { type PartList, partLists } from './part-lists.js';
import { amountIn, type Said, saidIn } from './said.js';

const amountsOf = (parts: readonly Said[]) => together(parts.map(amountIn));
const isNoMore = (one: Amount, other: Amount) => !isMore(one, other);
const valueOf = (parts: readonly Said[]) => sumOf(parts.map(({ value }) => value));

/** Which of the wholes was meant, and the sum; none where it is right, or where none is near. */
function wrong({ parts, others, wholes, nearness, isClosed }: PartList): { whole: Said; sum: string } | null {
  const isRight = [parts, ...others].some((some) =>
    wholes.some((whole) => (isClosed ? maybeSame : isNoMore)(amountsOf(some), amountIn(whole))),
  );
  if (isRight) return null;
  const sum = valueOf(parts);
  const distance = (whole: Said) => Math.abs(Number(whole.value) - Number(sum)) / Number(whole.value);
  const [whole] = wholes.toSorted((a, b) => distance(a) - distance(b));
  return whole && distance(whole) <= nearness ? { whole, sum } : null;
}

function found(paragraph: Paragraph): Found[] {
  const seen = new Set<number>();
  return partLists(paragraph.text, saidIn(paragraph)).flatMap((list): Found[] => {
    const said = wrong(list);
    if (!said || seen.has(said.whole.at)) return [];
    const { whole, sum } = said;
    seen.add(whole.at);
    const sums = `${list.parts.map(({ value }) => value).join(' + ')} = ${sum}`;
    return [
      {
        at: whole.at,
        length: whole.length,
        message: { zh: `各项之和是${sums}，与总数不符，请核对。`, en: `The parts make ${sums}.` },
      },
    ];
  });
}

export const sumOfParts: Rule = {
  id: 'sum-of-parts',
  title: { zh: '各项之和与总数不符', en: 'Parts of another sum' },
  sentence: {
    zh: '列全的各项之和应当等于总数，没有列全的不多于总数。',
    en: 'Parts that are all named make the whole; those that are not make no more.',
  },
  severity: 'warning',
  example: {
    wrong: '办理建议186件、提案243件，合计⟦439件⟧。',
    right: '办理建议186件、提案243件，合计429件。',
  },
  inParagraph: found,
};
