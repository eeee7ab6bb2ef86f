import { type Pair, pairsOf } from './pairs.js';
import type { Found, Rule, Words } from '../../rule.js';

const opens = (a: Pair, b: Pair) => a.open - b.open;
/** Each pair of one of the kinds, with the pair of these kinds that it stands in. */
const within = (pairs: readonly Pair[], kinds: string): (Pair & { outer?: Pair; holds: Set<string> })[] => {
  const around: (Pair & { holds: Set<string> })[] = [];
  return pairs
    .filter(({ kind }) => kinds.includes(kind))
    .sort(opens)
    .map((pair) => {
      while (around.length && around.at(-1)!.close < pair.open) around.pop();
      const outer = around.at(-1);
      outer?.holds.add(pair.kind);
      const nested = { ...pair, ...(outer ? { outer } : {}), holds: new Set<string>() };
      around.push(nested);
      return nested;
    });
};

const INSIDE: Record<string, string> = { '“”': '‘’', '《》': '〈〉', '‘’': '“”' };
const TURNED: Words = { zh: '前后引号用反。', en: 'These quotation marks are turned about.' };
const OUTER: Words = { zh: '外层引号用双引号。', en: 'Outer quotation marks are double.' };

const changed = ({ open, close }: Pair, [first, last]: string): Found => ({
  at: open,
  length: 1,
  suggestion: first!,
  others: [{ at: close, length: 1, suggestion: last! }],
});

/** “甲“、”乙”: what stands between is no quotation, but the sign between two. */
const PAUSE = /^[、，和与及]$/;

const nested = (text: string): Found[] => {
  const { pairs } = pairsOf(text);
  return [...within(pairs, '“”‘’'), ...within(pairs, '《》〈〉')].flatMap((pair): Found[] => {
    const { kind, outer, holds, open, close } = pair;
    const inside = INSIDE[kind];
    const both = { at: open, length: 1, others: [{ at: close, length: 1 }] };
    if (kind === '‘’' && !outer)
      return [{ ...(holds.size ? both : changed(pair, '“”')), severity: 'hint', message: OUTER }];
    if (outer?.kind !== kind || !inside) return [];
    if (kind === '“”' && PAUSE.test(text.slice(open + 1, close))) return [{ ...changed(pair, '”“'), message: TURNED }];
    return [holds.size ? both : changed(pair, inside)];
  });
};

export const nestedMarks: Rule = {
  id: 'nested-marks',
  title: { zh: '引号、书名号套用', en: 'Quotations and titles inside others' },
  sentence: {
    zh: '引号里面再用引号、书名号里面再用书名号，外层用双，里层用单。',
    en: 'A quotation in a quotation and a title in a title have single marks inside double ones.',
  },
  severity: 'warning',
  clause: 'GB/T 15834-2011 4.8.3.4、4.15.3.5',
  example: { wrong: '印发《关于贯彻⟦《⟧城市供水办法⟦》⟧的通知》。', right: '印发《关于贯彻〈城市供水办法〉的通知》。' },
  inParagraph: ({ text }) => nested(text),
};
