import type { Rule, Words } from './rule.js';
import { approximateNumber } from './rules/numbers/approximate-number.js';
import { brokenTerm } from './rules/words/broken-term.js';
import { commaAfterTitle } from './rules/marks/comma-after-title.js';
import { dateForm } from './rules/numbers/date-form.js';
import { documentNumber } from './rules/numbers/document-number.js';
import { doubledMarks } from './rules/marks/doubled-marks.js';
import { copiedText } from './rules/words/copied-text.js';
import { doubledWords } from './rules/words/doubled-words.js';
import { enumeration } from './rules/order/enumeration.js';
import { enumerationCount } from './rules/figures/enumeration-count.js';
import { figureJump } from './rules/figures/figure-jump.js';
import { fullStopMissing } from './rules/marks/full-stop-missing.js';
import { halfWidth } from './rules/marks/half-width-marks.js';
import { headingEnd } from './rules/marks/heading-end.js';
import { headingNumbering } from './rules/order/heading-numbering.js';
import { lastYearFigure } from './rules/figures/last-year-figure.js';
import { leftOverYear } from './rules/numbers/left-over-year.js';
import { longSentence } from './rules/words/long-sentence.js';
import { mixedNames } from './rules/words/mixed-names.js';
import { nestedMarks } from './rules/marks/nested-marks.js';
import { numberMeasureWord } from './rules/numbers/number-measure-word.js';
import { numberRange } from './rules/numbers/number-range.js';
import { numeralForm } from './rules/numbers/numeral-form.js';
import { oneConceptOneValue } from './rules/figures/one-concept-one-value.js';
import { ordinalAfterSentence } from './rules/order/ordinal-after-sentence.js';
import { ordinalForm } from './rules/order/ordinal-form.js';
import { ordinalMeasureWord } from './rules/numbers/ordinal-measure-word.js';
import { pauseBetweenTitles } from './rules/marks/pause-between-titles.js';
import { partExceedsWhole } from './rules/figures/part-exceeds-whole.js';
import { personalData } from './rules/numbers/personal-data.js';
import { rateRecomputed } from './rules/figures/rate-recomputed.js';
import { requestLanguage } from './rules/words/request-language.js';
import { sensitiveWord } from './rules/words/sensitive-word.js';
import { sumOfParts } from './rules/figures/sum-of-parts.js';
import { termVariant } from './rules/words/term-variant.js';
import { titleSpellings } from './rules/words/title-spellings.js';
import { unbalancedMarks } from './rules/marks/unbalanced-marks.js';

/** What rules are about; a room of `rules` each. */
export interface Theme {
  readonly id: 'marks' | 'order' | 'numbers' | 'figures' | 'words';
  readonly title: Words;
  readonly rules: readonly Rule[];
}

/** Every rule, in the order in which one looks them up. */
export const themes: readonly Theme[] = [
  {
    id: 'marks',
    title: { zh: '标点符号', en: 'Marks' },
    rules: [
      pauseBetweenTitles,
      commaAfterTitle,
      unbalancedMarks,
      nestedMarks,
      doubledMarks,
      halfWidth,
      fullStopMissing,
      headingEnd,
    ],
  },
  {
    id: 'order',
    title: { zh: '序号和层次', en: 'Order' },
    rules: [headingNumbering, ordinalForm, enumeration, ordinalAfterSentence],
  },
  {
    id: 'numbers',
    title: { zh: '数字、日期和文号', en: 'Numbers and dates' },
    rules: [
      numberMeasureWord,
      ordinalMeasureWord,
      approximateNumber,
      numberRange,
      numeralForm,
      dateForm,
      leftOverYear,
      documentNumber,
      personalData,
    ],
  },
  {
    id: 'figures',
    title: { zh: '数据', en: 'Figures' },
    rules: [
      partExceedsWhole,
      sumOfParts,
      rateRecomputed,
      oneConceptOneValue,
      enumerationCount,
      figureJump,
      lastYearFigure,
    ],
  },
  {
    id: 'words',
    title: { zh: '字词和用语', en: 'Words' },
    rules: [
      brokenTerm,
      doubledWords,
      termVariant,
      sensitiveWord,
      mixedNames,
      titleSpellings,
      longSentence,
      requestLanguage,
      copiedText,
    ],
  },
];
/** Theme after theme, as the engine goes through them. */
export const rules: readonly Rule[] = themes.flatMap(({ rules }) => rules);
