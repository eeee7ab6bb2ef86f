import { type ProblemCode, problemCodes, problemOf, type ProblemStatus } from '@bafang/shared';
import type { z } from 'zod';
import type { Route } from './routes.js';

/** What may go wrong at any route, whoever asks: with the request itself, or with the server. */
export const anywhere: readonly ProblemCode[] = [
  'bad_request',
  'invalid_input',
  'body_too_large',
  'unsupported_type',
  'internal_error',
  'database_away',
  'storage_full',
];

/** Every problem by its code. */
export const problems: ReadonlyMap<ProblemCode, z.ZodType> = new Map(
  Object.values(problemCodes)
    .flat()
    .map((code) => [code, problemOf(code)]),
);

const refused = new WeakMap<Route, z.ZodType>();
/** The problem as this route tells it: a refusal with the reasons that its tables know. */
export function problemAt(route: Route, code: ProblemCode): z.ZodType {
  if (code !== 'transition_refused') return problems.get(code)!;
  const known = refused.get(route) ?? problemOf(code, route.refuses);
  refused.set(route, known);
  return known;
}

/** A deed is done once where a POST of who is signed in bears a key; signing in and out is none. */
export const takesKey = ({ method, path, policy }: Route): boolean =>
  method === 'POST' && policy !== 'anyone' && !path.startsWith('/api/auth/');

/** What may go wrong at this one: what follows from who may call it and from what it takes, and what it tells itself. */
export function problemsOf(route: Route): ProblemCode[] {
  const { method, policy, versioned, body, query, params, refuses, told } = route;
  const when = (so: boolean, ...codes: ProblemCode[]) => (so ? codes : []);
  return [
    ...new Set<ProblemCode>([
      ...when(policy !== 'anyone', 'sign_in_needed'),
      ...when(method !== 'GET', 'foreign_origin'),
      ...when(policy !== 'anyone' && policy !== 'session', 'password_change_needed', 'no_role_yet'),
      ...when(typeof policy !== 'string' || refuses.length > 0, 'role_never_may'),
      ...when(Object.keys(params).length > 0, 'not_found'),
      ...when(refuses.length > 0, 'transition_refused'),
      ...when(refuses.includes('text_changed'), 'text_changed'),
      ...when(versioned, 'stale_version', 'version_needed'),
      ...when(body !== undefined, 'body_too_large'),
      ...when(Boolean(body ?? query) || Object.keys(params).length > 0, 'invalid_input'),
      ...when(takesKey(route), 'invalid_key', 'key_used_for_another'),
      ...(told?.problems ?? []),
    ]),
  ];
}

/** Which of these codes come with a status. One code may stand for two. */
export const byStatus = (codes: readonly ProblemCode[]): [status: number, codes: ProblemCode[]][] =>
  Object.keys(problemCodes).flatMap((status) => {
    const its: readonly ProblemCode[] = problemCodes[Number(status) as ProblemStatus];
    const here = codes.filter((code) => its.includes(code));
    return here.length ? [[Number(status), here] as [number, ProblemCode[]]] : [];
  });
