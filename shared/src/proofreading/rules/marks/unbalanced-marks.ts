import { pairsOf } from './pairs.js';
import { acrossText, type Found, type Rule, type Words } from '../../rule.js';

const PARTNERS = new Map([
  ...['（）', '〔〕', '【】', '《》', '〈〉', '“”', '‘’'].flatMap(
    ([a, b]) =>
      [
        [a!, b!],
        [b!, a!],
      ] as const,
  ),
]);
const alone = (mark: string): Words => {
  const partner = PARTNERS.get(mark)!;
  return { zh: `“${mark}”缺少成对的“${partner}”。`, en: `${mark} stands without its ${partner}.` };
};
const wrong = (opening: string, closing: string): Words => ({
  zh: `“${opening}”与“${closing}”不成对。`,
  en: `${opening} and ${closing} are no pair.`,
});

interface Fact extends Found {
  /** Right if the next paragraph takes the quotation up again. */
  readonly unlessTakenUp?: boolean;
}
/** What a paragraph says to the one before it. */
interface TakenUp {
  readonly takesUp: true;
}

const found = (text: string): Fact[] => {
  const { mixed, unopened, unclosed } = pairsOf(text);
  const at = (at: number) => ({ at, length: 1 });
  return [
    ...mixed.map(({ open, close }) => ({ ...at(close), message: wrong(text[open]!, text[close]!) })),
    ...unopened.map((place) => ({ ...at(place), message: alone(text[place]!) })),
    ...unclosed.map((place) => ({ ...at(place), message: alone(text[place]!), unlessTakenUp: text[place] === '“' })),
  ];
};

/** A quotation of several paragraphs opens in each and closes in the last (4.8.3.5). */
export const unbalancedMarks: Rule = {
  id: 'unbalanced-marks',
  title: { zh: '括号、引号、书名号成对', en: 'Brackets and quotation marks in pairs' },
  sentence: {
    zh: '括号、引号、书名号在一段之内应当成对。',
    en: 'Brackets, quotation marks and title marks stand in pairs within a paragraph.',
  },
  severity: 'error',
  clause: 'GB/T 15834-2011 4.8.3.5',
  acrossText: acrossText<Fact | TakenUp>({
    gather: ({ text }) => [...(/^\s*“/.test(text) ? [{ takesUp: true } as const] : []), ...found(text)],
    judge: (gathered) =>
      gathered.flatMap((facts, paragraph) => {
        const next = gathered[paragraph + 1]?.[0];
        const takenUp = next !== undefined && 'takesUp' in next;
        return facts.flatMap((fact) => {
          if ('takesUp' in fact) return [];
          const { unlessTakenUp, ...found } = fact;
          return unlessTakenUp && takenUp ? [] : [{ ...found, paragraph }];
        });
      }),
  }),
};
