import type { Rule } from './rule.js';
import { pauseBetweenTitles } from './rules/pause-between-titles.js';

/** Every rule, in the order in which the catalogue lists them. */
export const rules: readonly Rule[] = [pauseBetweenTitles];
