import type { Rule } from './rule.js';
import { halfWidth } from './rules/half-width-marks.js';
import { nestedMarks } from './rules/nested-marks.js';
import { pauseBetweenTitles } from './rules/pause-between-titles.js';
import { unbalancedMarks } from './rules/unbalanced-marks.js';

/** Every rule, in the order in which the catalogue lists them. */
export const rules: readonly Rule[] = [pauseBetweenTitles, halfWidth, unbalancedMarks, nestedMarks];
