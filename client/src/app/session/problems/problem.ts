import { HttpErrorResponse } from '@angular/common/http';
import type { Refusal } from '@bafang/shared';

/** A refused or failed request, normalised once: RFC 9457 from the server, or what kept it from arriving. */
export interface Problem {
  readonly status: number;
  /** Key of the words, `problems.<code>`. */
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  /** Why an act is not offered, by code. */
  readonly refusals?: readonly Refusal[];
  /** What is wrong in which field. */
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  /** The further members of the problem document: triesLeft, until … */
  readonly more: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const parsed = (body: unknown): Record<string, unknown> => {
  if (typeof body !== 'string') return isRecord(body) ? body : {};
  try {
    return parsed(JSON.parse(body));
  } catch {
    return {};
  }
};

const codeOf = (status: number): string => (status === 0 ? 'offline' : `status_${status}`);

/** Members of RFC 9457 that say nothing more than what is read already. */
const STANDARD = ['type', 'status', 'instance'];

export function toProblem(error: unknown): Problem {
  // a screen that could not be fetched says no more than that it was not
  if (!(error instanceof HttpErrorResponse))
    return { status: -1, code: navigator.onLine === false ? 'offline' : 'unexpected', title: String(error), more: {} };
  const { code, title, detail, refusals, fields, ...rest } = parsed(error.error);
  const more = Object.fromEntries(Object.entries(rest).filter(([name]) => !STANDARD.includes(name)));
  return {
    status: error.status,
    code: typeof code === 'string' ? code : codeOf(error.status),
    title: typeof title === 'string' ? title : error.statusText,
    ...(typeof detail === 'string' && { detail }),
    ...(Array.isArray(refusals) && { refusals: refusals as Refusal[] }),
    ...(Array.isArray(fields) && { fields: fields as Problem['fields'] }),
    more,
  };
}

/** What was read has changed since: another version is there, or another state. */
export const isStale = (error: unknown): boolean => [409, 412].includes(toProblem(error).status);
