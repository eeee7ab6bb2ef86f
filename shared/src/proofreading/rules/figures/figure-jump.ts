import { changeBetween, jumps } from '../../../figures/decimal.js';
import { registerOf } from '../../../figures/register.js';
import type { Context, Found, Paragraph, Rule } from '../../rule.js';

/** A sentence that says by how much, or why. */
const EXPLAINED =
  /[较比]上年|[较比]去年|同比|上年同期|增[长加幅]|下降|上升|减少|降幅|由于|因|原因|主要是|受.{1,20}影响/u;

const signed = (amount: string) => (amount.startsWith('-') ? ['下降', amount.slice(1)] : ['增长', amount]);

function found({ text, figures: spans }: Paragraph, { figures, year, jump }: Context): Found[] {
  if (!spans?.length || !figures || year === undefined || jump === undefined || EXPLAINED.test(text)) return [];
  const register = registerOf(figures);
  return spans.flatMap(({ at, length, figure: id, year: of }): Found[] => {
    const figure = register.figure(id);
    if (!figure || !length || (of ?? year) !== year) return [];
    const [before, now] = [register.valueIn(id, year - 1), register.valueIn(id, year)];
    const change = changeBetween(before, now, figure.measure);
    if (!change || !jumps(before, now, figure.measure, jump)) return [];
    const [direction, amount] = signed(change.amount);
    const much = change.in === 'points' ? `${amount}个百分点` : `${amount}%`;
    const unit = change.in === 'points' ? ' points' : '%';
    return [
      {
        at,
        length,
        message: {
          zh: `较上年${direction}${much}，请写一句原因。`,
          en: `It differs from last year by ${amount}${unit}; say why in a sentence.`,
        },
      },
    ];
  });
}

export const figureJump: Rule = {
  id: 'figure-jump',
  title: { zh: '与上年相差较大', en: 'Far from last year' },
  sentence: {
    zh: '与上年相差较大的数据，应当用一句话说明原因。',
    en: "A figure far from last year's is explained in a sentence.",
  },
  severity: 'warning',
  example: {
    wrong: '收到行政复议申请⟦1098宗⟧。',
    right: '收到行政复议申请1098宗，较上年增长53%，主要是征收补偿的争议增多。',
    register: {
      figures: [
        {
          id: 'requests',
          name: '收到行政复议申请',
          measure: '宗',
          decimals: 0,
          values: { 2017: '718', 2018: '1098' },
          formula: null,
        },
      ],
      jump: 30,
      tokens: { '1098宗': { figure: 'requests', year: null } },
    },
  },
  inParagraph: found,
};
