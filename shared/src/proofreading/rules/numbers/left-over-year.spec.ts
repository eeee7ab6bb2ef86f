import { proofread } from '../../proofread.js';
import { shippedGlossary } from '../../shipped-glossary.js';
import { examplesOf } from '../../testing/marked.js';
import { leftOverYear } from './left-over-year.js';

examplesOf(leftOverYear, {
  valid: [
    '2018年，全市办结案件1014件，比2017年增加12件。',
    '2018年，执行《2017年法治政府建设工作要点》，落实云府〔2017〕3号文件。',
    '2017年以来，全市建立制度12项。自2017年起，连续三年下降。',
    '2017—2018年，办理12件。2017年、2018年的数据。2017年至2018年办结。',
    '2017年12月31日以前印发的文件，2017年度依法行政考评工作。',
    '由2017年的842件增加到1098件，与2017年的12.1%相比下降。',
    '2017年制定的规划，2017年印发的办法。',
    '# 二、2019年工作安排',
    '2016年，市政府成立。',
  ],
  invalid: [
    ['2018年，办结1014件。\n⟦2017年⟧，我市各级行政机关依法履职。'],
    ['# 一、⟦2017年⟧工作情况\n⟦2017年⟧，全市办结案件842件。'],
    ['先说总体情况。⟦2017年⟧全市办结案件842件。'],
  ],
});
it.each([
  [2018, ['2017年，办结842件。'], ['hint']],
  [2018, ['2018年，办结842件。', '2017年，办结842件。'], ['warning']],
  [undefined, ['2018年，办结842件。', '2017年，办结842件。'], []],
])('of the year %s in %j it is %j', (year, texts, severities) => {
  const text = texts.map((one) => ({ kind: 'prose' as const, text: one }));
  const findings = proofread(text, { ...(year === undefined ? {} : { year }), glossary: shippedGlossary });
  expect(findings.filter(({ rule }) => rule === 'left-over-year').map((one) => one.severity)).toEqual(severities);
});
