import type { ProblemCode, Refusal } from '@bafang/shared';

/** What an answer says when it is not a success: RFC 9457. People read the translation of `code`. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly more: Record<string, unknown> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
  }
}

export const unauthenticated = () => new Problem(401, 'sign_in_needed');
export const forbidden = (code: ProblemCode = 'role_never_may') => new Problem(403, code);
export const notFound = () => new Problem(404, 'not_found');
export const refused = (refusals: readonly Refusal[]) => new Problem(409, 'transition_refused', { refusals });
export const conflict = (code: ProblemCode, more = {}) => new Problem(409, code, more);
export const stale = (version: number | null, more = {}) =>
  new Problem(412, 'stale_version', { version, ...more }, version === null ? {} : { ETag: `"${version}"` });
export const invalid = (code: ProblemCode, more = {}) => new Problem(422, code, more);
export const versionNeeded = () => new Problem(428, 'version_needed');
