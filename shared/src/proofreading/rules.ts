import type { Rule } from './rule.js';
import { approximateNumber } from './rules/approximate-number.js';
import { brokenTerm } from './rules/broken-term.js';
import { commaAfterTitle } from './rules/comma-after-title.js';
import { dateForm } from './rules/date-form.js';
import { documentNumber } from './rules/document-number.js';
import { doubledMarks } from './rules/doubled-marks.js';
import { doubledWords } from './rules/doubled-words.js';
import { enumeration } from './rules/enumeration.js';
import { fullStopMissing } from './rules/full-stop-missing.js';
import { halfWidth } from './rules/half-width-marks.js';
import { headingEnd } from './rules/heading-end.js';
import { headingNumbering } from './rules/heading-numbering.js';
import { leftOverYear } from './rules/left-over-year.js';
import { longSentence } from './rules/long-sentence.js';
import { mixedNames } from './rules/mixed-names.js';
import { nestedMarks } from './rules/nested-marks.js';
import { numberMeasureWord } from './rules/number-measure-word.js';
import { numberRange } from './rules/number-range.js';
import { numeralForm } from './rules/numeral-form.js';
import { ordinalAfterSentence } from './rules/ordinal-after-sentence.js';
import { ordinalForm } from './rules/ordinal-form.js';
import { ordinalMeasureWord } from './rules/ordinal-measure-word.js';
import { pauseBetweenTitles } from './rules/pause-between-titles.js';
import { personalData } from './rules/personal-data.js';
import { requestLanguage } from './rules/request-language.js';
import { termVariant } from './rules/term-variant.js';
import { titleSpellings } from './rules/title-spellings.js';
import { unbalancedMarks } from './rules/unbalanced-marks.js';

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
