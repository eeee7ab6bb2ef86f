import type { RegisteredFigure } from '../../../figures/register.js';
import { proofread } from '../../proofread.js';
import { shippedGlossary } from '../../shipped-glossary.js';
import { examplesOf, passagesOf } from '../../testing/marked.js';
import { figureJump } from './figure-jump.js';

const figure = (id: string, measure: string, before: string | null, now: string | null): RegisteredFigure => ({
  id,
  name: id,
  measure,
  decimals: 0,
  values: { 2017: before, 2018: now },
  formula: null,
});
const figures = [
  figure('up', '宗', '718', '1098'),
  figure('down', '件', '68', '40'),
  figure('near', '件', '60', '62'),
  figure('new', '部', null, '3'),
  figure('rate', '%', '50', '92'),
];
const tokens = {
  '1098宗': { figure: 'up', year: null },
  '718宗': { figure: 'up', year: 2017 },
  '40件': { figure: 'down', year: 2018 },
  '62件': { figure: 'near', year: null },
  '3部': { figure: 'new', year: null },
  '92%': { figure: 'rate', year: null },
  '5份': { figure: 'gone', year: null },
};

examplesOf(figureJump, {
  valid: [
    '收到申请1098宗，较上年增长53%。',
    '收到申请1098宗，主要是拆迁的争议增多。',
    '收到申请718宗。',
    '审查62件，出台3部，发放5份。',
    // no figure of the register
    '收到申请1097宗。',
  ],
  invalid: [['收到申请⟦1098宗⟧，审查⟦40件⟧。'], ['办结率⟦92%⟧。']],
  context: { figures, jump: 30 },
  tokens,
});

it('asks nothing without a threshold', () => {
  const context = { year: 2018, glossary: shippedGlossary, figures };
  expect(proofread(passagesOf('收到申请1098宗。', tokens), context)).toEqual([]);
});
it.each([
  ['1098宗', '较上年增长53%，请写一句原因。'],
  ['40件', '较上年下降41%，请写一句原因。'],
  ['92%', '较上年增长42个百分点，请写一句原因。'],
])('says of %s: %s', (shown, message) => {
  const context = { year: 2018, glossary: shippedGlossary, figures, jump: 30 };
  const [finding] = proofread(passagesOf(`共${shown}。`, tokens), context);
  expect(finding?.message.zh).toBe(message);
});
