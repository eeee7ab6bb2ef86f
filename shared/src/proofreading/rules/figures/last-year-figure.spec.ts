import type { RegisteredFigure } from '../../../figures/register.js';
import { proofread } from '../../proofread.js';
import { shippedGlossary } from '../../shipped-glossary.js';
import { examplesOf, passagesOf } from '../../testing/marked.js';
import { lastYearFigure } from './last-year-figure.js';

const figure = (name: string, measure: string, before: string | null, now: string | null): RegisteredFigure => ({
  id: name,
  name,
  measure,
  decimals: measure === '%' ? 1 : 0,
  values: { 2017: before, 2018: now },
  formula: null,
});
const figures = [
  figure('收到行政复议申请', '宗', '842', '1098'),
  figure('办结', '宗', '800', '1014'),
  figure('行政复议办结率', '%', '95', '92.3'),
  figure('市政府规范性文件', '件', '68', '68'),
  figure('法治专题培训班', '期', '12', null),
];
const tokens = {
  '812宗': { figure: '收到行政复议申请', year: 2017 },
  '1098宗': { figure: '收到行政复议申请', year: null },
};

examplesOf(lastYearFigure, {
  valid: [
    '收到行政复议申请1098宗，办结1014宗。',
    // said of last year
    '收到行政复议申请由842宗增加到1098宗。',
    '2017年，收到行政复议申请842宗。上年收到行政复议申请842宗。',
    '较上年的842宗增长30%。',
    '收到行政复议申请1098宗，上年为812宗。2017年是812宗。',
    // of other things, in other measures, about so many
    '受理信访事项842宗，按期办结800宗。',
    '收到行政复议申请842件。收到行政复议申请约842宗。',
    // the same this year, or not known yet
    '审查市政府规范性文件68件。举办法治专题培训班12期。',
  ],
  invalid: [
    ['收到行政复议申请⟦842宗⟧，办结⟦800宗⟧。', '收到行政复议申请1098宗，办结1014宗。'],
    ['2018年，全市共收到的行政复议申请⟦842宗⟧。', '2018年，全市共收到的行政复议申请1098宗。'],
    ['行政复议办结率达⟦95%⟧。', '行政复议办结率达92.3%。'],
    ['收到行政复议申请⟦812宗⟧。'],
  ],
  context: { figures },
  tokens,
});

it.each([
  ['收到行政复议申请842宗。', '“收到行政复议申请”上年是842宗，今年是1098宗，请核对是不是上年的数。'],
  ['收到行政复议申请812宗。', '这是2017年的数，句中没有说明是上年的，请核对。'],
])('of %s it says: %s', (text, message) => {
  const context = { year: 2018, glossary: shippedGlossary, figures };
  expect(proofread(passagesOf(text, tokens), context).map((one) => one.message.zh)).toEqual([message]);
});
