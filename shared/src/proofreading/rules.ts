import type { Rule } from './rule.js';
import { halfWidth } from './rules/half-width-marks.js';
import { pauseBetweenTitles } from './rules/pause-between-titles.js';

/** Every rule, in the order in which the catalogue lists them. */
export const rules: readonly Rule[] = [pauseBetweenTitles, halfWidth];
