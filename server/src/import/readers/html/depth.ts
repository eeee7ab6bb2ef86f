import { ImportProblem } from '../import-problem.js';
import { LIMITS } from '../limits.js';

/** Tags that need no end, or close one another: they do not nest by being left open. */
const SHALLOW = new Set(
  'area base br col colgroup dd dt embed hr img input li link meta optgroup option p param rp rt source tbody td tfoot th thead tr track wbr body head html'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})/g;

/** Refuses pages nested so deeply that the parser's own stack would take quadratic time. Throws `too_deep`. */
export const refuseDeepHtml = (text: string): void => {
  let depth = 0;
  for (const [, slash, name = ''] of text.matchAll(TAG)) {
    if (SHALLOW.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    if (depth > LIMITS.depth) throw new ImportProblem('too_deep', 'HTML');
  }
};
