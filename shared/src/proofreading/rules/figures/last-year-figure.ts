import { shownValue } from '../../../figures/decimal.js';
import { saysNothing } from '../../../figures/empty-words.js';
import { type RegisteredFigure, registerOf } from '../../../figures/register.js';
import type { Context, FigureSpan, Found, Paragraph, Rule } from '../../rule.js';
import { clauseBefore } from '../../../figures/numbers-in.js';
import { type Said, saidIn } from './said.js';
import { isOfYear } from './scope.js';

/** A name shorter than this is found where it stands alone. */
const SURE_NAME = 4;
const OF_BEFORE = /上年|去年|上一年|同期|历年|[较比由从]/u;

const bare = (words: string) => words.replaceAll(saysNothing, '');

function isOf({ name }: RegisteredFigure, counted: string): boolean {
  const [one, other] = [bare(name), bare(counted)];
  if (!one || !other) return false;
  if (one === other) return true;
  return (one.length >= SURE_NAME && other.endsWith(one)) || (other.length >= SURE_NAME && one.endsWith(other));
}

/** A number that is last year's of a figure which is another this year. */
function plain(text: string, said: Said, { figures = [], year = 0 }: Context): Found[] {
  const register = registerOf(figures);
  if (said.isToken || !said.isExact || !said.words.includes(said.counted)) return [];
  const same = register.withValue(said.value, said.measure, year - 1).filter((one) => isOf(one, said.counted));
  const [figure] = same;
  const now = figure && register.valueIn(figure.id, year);
  if (!figure || !now || now === said.value || !isOfYear(text, said, figure.name, year)) return [];
  const [before, after] = [said.value, now].map((value) => shownValue(value, figure));
  const message = {
    zh: `“${figure.name}”上年是${before}，今年是${after}，请核对是不是上年的数。`,
    en: `${figure.name} was ${before} last year and is ${after} now.`,
  };
  return [{ at: said.at, length: said.length, message, suggestion: after! }];
}

/** A figure of the year before, and no word of it in its sentence. */
function ofYearBefore(text: string, { at, length, year: of }: FigureSpan, { year = 0 }: Context): Found[] {
  if (of !== year - 1 || !length) return [];
  const before = clauseBefore(text, at, '。！？；\n');
  const behind = /^[^，。；！？\n]{0,20}/u.exec(text.slice(at + length, at + length + 20))![0];
  if (OF_BEFORE.test(before + behind) || before.includes(`${of}年`)) return [];
  const message = {
    zh: `这是${of}年的数，句中没有说明是上年的，请核对。`,
    en: `This is the figure of ${of}, and the sentence does not say so.`,
  };
  return [{ at, length, message }];
}

function found(paragraph: Paragraph, context: Context): Found[] {
  const { text, figures: spans = [] } = paragraph;
  if (!context.figures || context.year === undefined) return [];
  return [
    ...saidIn(paragraph).flatMap((said) => plain(text, said, context)),
    ...spans.flatMap((span) => ofYearBefore(text, span, context)),
  ];
}

const requests: RegisteredFigure = {
  id: 'requests',
  name: '收到行政复议申请',
  measure: '宗',
  decimals: 0,
  values: { 2017: '842', 2018: '1098' },
  formula: null,
};

export const lastYearFigure: Rule = {
  id: 'last-year-figure',
  title: { zh: '疑为上年数据', en: "Last year's figure" },
  sentence: {
    zh: '报告写的是本年度的数据；用上年的数应当说明是上年的。',
    en: "The report has this year's figures; one of last year is said to be so.",
  },
  severity: 'warning',
  example: {
    wrong: '全年收到行政复议申请⟦842宗⟧。',
    right: '全年收到行政复议申请1098宗，上年收到842宗。',
    register: { figures: [requests] },
  },
  inParagraph: found,
};
