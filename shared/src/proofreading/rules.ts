import type { Rule } from './rule.js';
import { approximateNumber } from './rules/numbers/approximate-number.js';
import { brokenTerm } from './rules/words/broken-term.js';
import { commaAfterTitle } from './rules/marks/comma-after-title.js';
import { dateForm } from './rules/numbers/date-form.js';
import { documentNumber } from './rules/numbers/document-number.js';
import { doubledMarks } from './rules/marks/doubled-marks.js';
import { doubledWords } from './rules/words/doubled-words.js';
import { enumeration } from './rules/order/enumeration.js';
import { fullStopMissing } from './rules/marks/full-stop-missing.js';
import { halfWidth } from './rules/marks/half-width-marks.js';
import { headingEnd } from './rules/marks/heading-end.js';
import { headingNumbering } from './rules/order/heading-numbering.js';
import { leftOverYear } from './rules/numbers/left-over-year.js';
import { longSentence } from './rules/words/long-sentence.js';
import { mixedNames } from './rules/words/mixed-names.js';
import { nestedMarks } from './rules/marks/nested-marks.js';
import { numberMeasureWord } from './rules/numbers/number-measure-word.js';
import { numberRange } from './rules/numbers/number-range.js';
import { numeralForm } from './rules/numbers/numeral-form.js';
import { ordinalAfterSentence } from './rules/order/ordinal-after-sentence.js';
import { ordinalForm } from './rules/order/ordinal-form.js';
import { ordinalMeasureWord } from './rules/numbers/ordinal-measure-word.js';
import { pauseBetweenTitles } from './rules/marks/pause-between-titles.js';
import { personalData } from './rules/numbers/personal-data.js';
import { requestLanguage } from './rules/words/request-language.js';
import { termVariant } from './rules/words/term-variant.js';
import { titleSpellings } from './rules/words/title-spellings.js';
import { unbalancedMarks } from './rules/marks/unbalanced-marks.js';

/** Every rule, in the order in which the catalogue lists them. */
export const rules: readonly Rule[] = [
  pauseBetweenTitles,
  halfWidth,
  unbalancedMarks,
  nestedMarks,
  doubledMarks,
  headingNumbering,
  headingEnd,
  ordinalForm,
  documentNumber,
  enumeration,
  ordinalAfterSentence,
  fullStopMissing,
  ordinalMeasureWord,
  numberMeasureWord,
  dateForm,
  approximateNumber,
  numberRange,
  doubledWords,
  requestLanguage,
  personalData,
  longSentence,
  brokenTerm,
  commaAfterTitle,
  termVariant,
  leftOverYear,
  numeralForm,
  mixedNames,
  titleSpellings,
];
