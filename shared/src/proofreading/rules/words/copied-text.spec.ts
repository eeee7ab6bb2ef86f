import { examplesOf } from '../../testing/marked.js';
import { shippedGlossary } from '../../shipped-glossary.js';
import { copiedText } from './copied-text.js';

const lastYear = [
  '2017年，市政府常务会议专题研究法治政府建设工作。各部门按照分工抓好落实，按季度报告进展情况。',
  '现将有关情况报告如下：',
];

examplesOf(copiedText, {
  context: { lastYear },
  valid: [
    '市政府常务会议三次专题研究法治政府建设工作。',
    '现将有关情况报告如下：',
    '# 各部门按照分工抓好落实，按季度报告进展情况。',
    '各部门按照分工抓好落实。',
  ],
  invalid: [
    ['⟦2018年，市政府常务会议专题研究法治政府建设工作。⟧全年研究三次。'],
    ['全年研究三次。 ⟦各部门按照分工抓好落实，按季度报告进展情况。⟧'],
    ['⟦市政府常务会议专题研究法治政府建设工作。⟧新的一句。⟦各部门按照分工抓好落实,按季度报告进展情况。⟧'],
    ['⟦2018年，市政府常务会议专题研究法治政府建设工作。各部门按照分工抓好落实，按季度报告进展情况。⟧'],
  ],
});

test('without a report of last year nothing is copied', () => {
  const [paragraph] = [{ kind: 'prose', text: lastYear[0]!, given: lastYear[0]! } as const];
  expect(copiedText.inParagraph!(paragraph, { glossary: shippedGlossary })).toEqual([]);
});
