import { eachMatch, type Found, type Rule } from '../../rule.js';

/**
 * Little words that are doubled by a slip of the finger, and where both are right: what the first may end, what the
 * second may begin (目的的确立, 为了了解, 在在建工地, 和和平).
 */
const little: readonly [word: string, ends: string, begins: string][] = [
  ['的', '目标有', '确士'],
  ['了', '不大一', '解然结却断'],
  ['和', '平总缓祥饱温共中柔亲谐调谦', '平谐解气好睦声约'],
  ['在', '存现所潜内实自正旨好何不外', '建编线职校押场途岗册审逃库于乎野位朝家世外地此即意'],
  ['是', '不也但于就可只还都总若凡要', '非否'],
  ['与', '参赋给授付准干', '会否时其众此'],
  ['对', '面针反应核绝相一不敌比校成结配作查', '方象策联口接应比照待内外手账立抗等话错此于'],
  ['将', '即必麻', '来近军士要'],
  ['把', '一', '关握脉柄手'],
  ['从', '服听遵随跟依无自盲顺侍', '业事严属重众容轻快紧优宽速来而'],
  ['并', '合兼归吞撤一裁', '联购轨入列行非处未不举案存网发用重且线'],
];
const LITTLE = new RegExp(
  little.map(([word, ends, begins]) => `(?<![${ends}${word}])${word}{2,}(?![${begins}${word}])`).join('|'),
  'g',
);

/** Words that nothing can follow that begins with the same word. */
const WHOLE =
  '进行|开展|推进|加强|落实|完善|建立|健全|制定|印发|出台|全面|积极|深入|认真|切实|持续|通过|根据|按照|以及|并且|关于|对于|为了|其中|同时|推动|强化|提升|提高|坚持|围绕|贯彻|规范性文件|法治政府';
const WORDS = new RegExp(String.raw`(${WHOLE})\1+|(工作)\2+(?=[，。；、了和及的]|$)`, 'g');
const NUMERAL = '一二两三四五六七八九十百千万亿几每逐又';
/** 一个点一个点 is said of one after another; four signs and more come back by mistake alone. */
const LONG = new RegExp(
  `(?<!\\p{Script=Han}{0,1}[${NUMERAL}])((?!(.)\\2)(?:(?![${NUMERAL}])\\p{Script=Han}){4,6})\\1+`,
  'gu',
);

const single = (text: string, pattern: RegExp): Found[] =>
  eachMatch(text, pattern, ([span, word, work]) => ({ suggestion: word ?? work ?? span[0]! }));

export const doubledWords: Rule = {
  id: 'doubled-words',
  title: { zh: '字词重复', en: 'Words doubled' },
  sentence: { zh: '同一个字词连写了两遍，应当删去一个。', en: 'The same word stands twice; one is to be taken out.' },
  severity: 'error',
  example: { wrong: '⟦进行进行⟧合法性审查。', right: '进行合法性审查。' },
  inParagraph: ({ text }) => {
    const words = single(text, WORDS);
    const covered = (at: number) => words.some((one) => at < one.at + one.length && one.at < at + 1);
    return [...single(text, LITTLE), ...words, ...single(text, LONG).filter(({ at }) => !covered(at))];
  },
};
