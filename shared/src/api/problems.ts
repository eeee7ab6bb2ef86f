import { z } from 'zod';
import { contributionConflict } from './report/requests.js';
import { contentConflict } from './sections.js';
import { refusal, refusalOf, stamp } from './wire.js';

/** Why an answer is no success: every code, by its status. People read the translation of a code. */
// prettier-ignore
export const problemCodes = {
  400: ['bad_request'],
  401: ['sign_in_needed', 'sign_in_failed'],
  403: ['role_never_may', 'foreign_origin', 'password_change_needed', 'no_role_yet', 'no_policy', 'condition_not_yours'],
  404: ['not_found'],
  405: ['method_not_allowed'],
  409: ['transition_refused', 'text_changed', 'kept_enough', 'too_many_files', 'report_full', 'error_gone', 'set_aside_enough', 'figure_name_taken', 'figures_enough'],
  412: ['stale_version'],
  413: ['body_too_large', 'too_large'],
  415: ['unsupported_type'],
  422: [
    'invalid_input', 'invalid_key', 'key_used_for_another', 'too_many_rows',
    'password_too_short', 'password_guessable', 'password_wrong', 'password_unchanged',
    'heading_missing', 'text_malformed', 'text_too_large', 'image_unknown', 'image_undescribed', 'condition_not_yours',
    'unit_cannot_lead', 'unit_cannot_support', 'unit_cannot_issue', 'unit_not_its_host', 'heading_not_empty', 'wrong_place',
    'signer_is_no_leader', 'signer_area_unknown', 'signer_twice',
    'figure_unknown', 'value_unreadable', 'value_too_fine',
    'formula_empty', 'formula_name_unknown', 'formula_incomplete', 'formula_too_long', 'formula_circular',
    'file_missing', 'no_text', 'outline_too_large', 'year_or_title_missing',
    'unsupported_type', 'too_large', 'encrypted', 'scanned_no_text', 'broken_file', 'zip_bomb', 'too_deep', 'timeout',
    'too_much_text', 'too_many_changes', 'memory_short', 'too_many_pixels', 'too_many_images',
  ],
  428: ['version_needed'],
  429: ['locked', 'too_many_requests'],
  500: ['internal_error'],
  503: ['database_away'],
  507: ['storage_full'],
} as const;
export type ProblemStatus = keyof typeof problemCodes;
export type ProblemCode = (typeof problemCodes)[ProblemStatus][number];

const most = { most: z.int() };
const ofFigure = { figure: z.string() };
/** In UTF-16 units. */
const where = { at: z.int() };
const textProblems = { problems: z.array(z.strictObject({ path: z.string(), code: z.string() })) };
/** What a problem says beside its code. */
const members: Partial<Record<ProblemCode, z.ZodRawShape>> = {
  invalid_input: { fields: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional() },
  transition_refused: { refusals: z.array(refusal).min(1) },
  stale_version: {
    version: z.int().nullable(),
    ...contentConflict.partial().shape,
    ...contributionConflict.partial().shape,
  },
  text_malformed: textProblems,
  text_too_large: textProblems,
  too_many_images: most,
  body_too_large: most,
  too_many_rows: most,
  kept_enough: most,
  too_many_files: most,
  set_aside_enough: most,
  figures_enough: most,
  value_unreadable: ofFigure,
  value_too_fine: { ...ofFigure, ...most },
  formula_empty: where,
  formula_name_unknown: where,
  formula_incomplete: where,
  formula_too_long: where,
  report_full: most,
  too_many_pixels: most,
  password_too_short: { least: z.int() },
  sign_in_failed: { triesLeft: z.int() },
  password_wrong: { triesLeft: z.int() },
  locked: { until: stamp },
};

/** A problem (RFC 9457) of one code. `refusals`: of which codes the reasons may be, where the route is known. */
export function problemOf(code: ProblemCode, refusals?: readonly string[]): z.ZodObject {
  const statuses = Object.entries(problemCodes).filter(([, codes]) => (codes as readonly string[]).includes(code));
  return z.strictObject({
    type: z.literal(`urn:bafang:problem:${code}`),
    title: z.literal(code),
    status: z.literal(statuses.map(([status]) => Number(status))),
    code: z.literal(code),
    ...members[code],
    ...(refusals && { refusals: z.array(refusalOf(refusals)).min(1) }),
  });
}
