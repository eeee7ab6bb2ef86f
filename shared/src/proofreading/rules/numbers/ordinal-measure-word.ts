import { eachMatch, type Rule } from '../../rule.js';

/** What may follow: measure words, words for what is counted by its place, and words that go on after a place. */
const MEASURE =
  '[个位名次届期批款项条章节页卷册号级类种轮场季月周日天年代版组队排行列层楼栋幢单元室区段步站线部集讲课回件份篇封张枚块台辆架艘家户所座处档等格梯方大强产责站点波季度例宗起]';
const GOES_ON = '[的和与及或并且至到为是而也仍均都以后前内外之里上下、，。；：！？）”》—－～~%％\\-–]';
/** Only what is said to stand somewhere has a place: 第2人民医院 is a name. */
const LOST = new RegExp(
  `(?<=(?:排名|排在|位列|名列|并列|居(?![民住]))[^。；：，！？]{0,24})第\\d{1,4}(?=[\\p{Script=Han}《“])(?!${MEASURE}|${GOES_ON})`,
  'gu',
);

export const ordinalMeasureWord: Rule = {
  id: 'ordinal-measure-word',
  title: { zh: '序数缺量词', en: 'Ordinal without measure word' },
  sentence: { zh: '名次的序数之后应当有量词，如“第8位”。', en: 'A rank has a measure word, as in 第8位.' },
  severity: 'error',
  example: {
    wrong: '法治考核名列全省⟦第3⟧市司法局获评先进单位。',
    right: '法治考核名列全省第3位，市司法局获评先进单位。',
  },
  inParagraph: ({ text }) => eachMatch(text, LOST),
};
