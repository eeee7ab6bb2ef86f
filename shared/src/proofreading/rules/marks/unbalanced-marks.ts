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
const alone = new Map(
  [...PARTNERS].map(([mark, partner]): [string, Words] => [
    mark,
    { zh: `“${mark}”缺少成对的“${partner}”。`, en: `${mark} stands without its ${partner}.` },
  ]),
);
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
    ...unopened.map((place) => ({ ...at(place), message: alone.get(text[place]!)! })),
    ...unclosed.map((place) => ({
      ...at(place),
      message: alone.get(text[place]!)!,
      unlessTakenUp: text[place] === '“',
    })),
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
  clause: 'GB/T 15834-2011 5.1.3、4.8.3.5',
  example: { wrong: '印发《城市供水办法⟦（⟧试行》。', right: '印发《城市供水办法（试行）》。' },
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
