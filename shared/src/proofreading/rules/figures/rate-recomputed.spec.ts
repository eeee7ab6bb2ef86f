import { proofread } from '../../proofread.js';
import { shippedGlossary } from '../../shipped-glossary.js';
import { examplesOf } from '../../testing/marked.js';
import { rateRecomputed } from './rate-recomputed.js';

examplesOf(rateRecomputed, {
  valid: [
    '收到行政复议申请1098宗，办结1014宗，办结率92.3%。',
    '抽检食品18600批次，检出不合格食品372批次，合格率为98.0%。',
    // between two it is rounded either way
    '受理8件，办结1件，办结率为12%。受理8件，办结1件，办结率为13%。',
    // made of other numbers than the two before it
    '行政复议案件审结46件，其中维持33件，撤销4件，撤销率为8.7%。',
    '审结46件。其中维持的审结33件、撤销4件，撤销率为9.0%。',
    '审结598件，其中驳回471件，行政机关败诉62件，败诉率为10.4%。',
    '受理1014件，加上上年结转的46件，审结1002件，审结率为94.5%。',
    '应当审理1060件，审结1000件，未审结60件，审结率为94.3%。',
    '审结1002件，未审结58件，审结率为94.9%。',
    // of what narrower or other things it may be
    '收到申请1098宗，办结1014宗，按期办结率100%。',
    '收到申请1098宗，按期办结1000宗，办结率93%。',
    '转办诉求1098宗，办结1014宗，满意率96%。',
    '收到申请1098宗，培训1014人，办结率93%。',
    // no number of this time, or none that is exact
    '收到申请1098宗，办结1014宗，办结率93%以上。',
    '收到申请约1100宗，办结1014宗，办结率93%。',
    '收到申请3.6万宗，办结3.5万宗，办结率98%。',
    '收到申请1098宗，办结1014宗，力争明年办结率95%。',
    '收到申请0宗，办结0宗，办结率100%。',
    '收到申请1098宗。办结1014宗，办结率93.2%。',
  ],
  invalid: [
    ['收到申请1098宗，办结1014宗，办结率⟦93.2%⟧。', '收到申请1098宗，办结1014宗，办结率92.3%。'],
    ['受理8宗，办结6宗，办结率⟦80%⟧。加上上年结转的2宗。', '受理8宗，办结6宗，办结率75%。加上上年结转的2宗。'],
    [
      '共收到申请1,098件，受理1,014件，受理率达⟦92%⟧。'.replace('92%', '93%'),
      '共收到申请1,098件，受理1,014件，受理率达92%。',
    ],
    [
      '报送备案的文件共148件，其中按时报送146件，按时报送率为⟦96.8％⟧。',
      '报送备案的文件共148件，其中按时报送146件，按时报送率为98.6％。',
    ],
    [
      '抽检食品18600批次，检出不合格食品372批次，合格率为⟦89.0%⟧。',
      '抽检食品18600批次，检出不合格食品372批次，合格率为98.0%。',
    ],
    [
      '开庭审理536件，行政机关负责人出庭应诉472件，出庭应诉率为⟦81.1%⟧。',
      '开庭审理536件，行政机关负责人出庭应诉472件，出庭应诉率为88.1%。',
    ],
    [
      '调解纠纷3128件，调解成功3069件，纠纷调解成功率⟦98.9%⟧。',
      '调解纠纷3128件，调解成功3069件，纠纷调解成功率98.1%。',
    ],
  ],
});

it('says the sum', () => {
  const text = '收到申请1098宗，办结1014宗，办结率93.2%。';
  const [finding] = proofread([{ kind: 'prose', text }], { glossary: shippedGlossary });
  expect(finding?.message.zh).toBe('1014 ÷ 1098 = 92.3%，请核对。');
});

describe('with a register', () => {
  const count = { measure: '宗', decimals: 0, formula: null };
  const ratio = { operator: '÷', left: { figure: 'done' }, right: { figure: 'come' } } as const;
  const rate = { measure: '%', decimals: 1, values: {}, formula: ratio };
  const figures = [
    { ...count, id: 'come', name: '收到申请', values: { 2018: '1098' } },
    { ...count, id: 'done', name: '办结申请', values: { 2018: '1014' } },
    { ...rate, id: 'rate', name: '行政复议办结率' },
    { ...rate, id: 'short', name: '办结率' },
  ];
  examplesOf(rateRecomputed, {
    valid: [
      '行政复议办结率达92.3%，行政复议办结率达92%。',
      // the register knows better than the numbers before it
      '收到申请1000宗，办结900宗，行政复议办结率92.3%。',
      '上年行政复议办结率达95%。第一季度，行政复议办结率达95%。临江区行政复议办结率达95%。',
      '案件满意率达95%，信访办结率达95%。',
    ],
    invalid: [
      ['行政复议办结率达⟦93.2%⟧。', '行政复议办结率达92.3%。'],
      ['全市行政复议办结率达⟦93%⟧，办结率⟦95.0%⟧。', '全市行政复议办结率达92.3%，办结率92.3%。'],
      // a figure of the register is mended there
      ['收到申请100宗，办结90宗，办结率⟦94.1%⟧。'],
    ],
    context: { figures },
    tokens: { '94.1%': { figure: 'short', year: null } },
  });
  it.each([
    ['行政复议办结率达93.2%。', 'error', '办结申请 ÷ 收到申请 = 92.3%，请核对。'],
    // which of them is meant?
    ['办结率达93.2%。', 'warning', '办结申请 ÷ 收到申请 = 92.3%，请核对。'],
    ['海事行政复议办结率达93.2%。', 'warning', '办结申请 ÷ 收到申请 = 92.3%，请核对。'],
  ])('of %s it says as %s: %s', (text, severity, message) => {
    const found = proofread([{ kind: 'prose', text }], { year: 2018, glossary: shippedGlossary, figures });
    expect(found.map((one) => [one.severity, one.message.zh])).toEqual([[severity, message]]);
  });
});
