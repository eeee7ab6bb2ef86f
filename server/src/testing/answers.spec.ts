import { unitRef } from '@bafang/shared';
import { z } from 'zod';
import type { Route } from '../http/description/routes.js';
import { untold } from './answers.js';

const unit = { id: '0199aaaa-0000-7000-8000-000000000000', name: '市水务局', shortName: '水务' };
const told = (answer: NonNullable<Route['told']>['answer']): Route => ({
  controller: 'UnitsController',
  name: 'one',
  method: 'POST',
  path: '/api/units/:id',
  status: 200,
  policy: ['sysadmin'],
  told: { summary: 'One unit.', answer, problems: [] },
  refuses: ['unit_in_use'],
  body: undefined,
  query: undefined,
  params: { id: z.uuid() },
  versioned: false,
  takesFile: false,
  takesBytes: false,
});
const json = (value: unknown, status = 200) => ({
  status,
  type: status < 400 ? 'application/json' : 'application/problem+json',
  bytes: Buffer.from(value === undefined ? '' : JSON.stringify(value)),
});
const problem = (status: number, code: string, more = {}) =>
  json({ type: `urn:bafang:problem:${code}`, title: code, status, code, ...more }, status);
const refusing = (code: string) => problem(409, 'transition_refused', { refusals: [{ code }] });

// prettier-ignore
test.each([
  ['as it is told',                    unitRef,            json(unit),                         undefined],
  ['a key more',                       unitRef,            json({ ...unit, more: 1 }),         ': Unrecognized key: "more"'],
  ['a key more, deep inside',          z.array(unitRef),   json([unit, { ...unit, more: 1 }]), '1: Unrecognized key: "more"'],
  ['a key less',                       unitRef,            json({ ...unit, name: undefined }), /^name: /],
  ['nothing, where there is something', unitRef,           json(undefined),                    /^: /],
  ['nothing, where there may be none', unitRef.nullable(), json(undefined, 204),               undefined],
  ['nothing, where nothing is told',   undefined,          json(undefined, 204),               undefined],
  ['something, where nothing is told', undefined,          json(unit),                         'it tells of another status'],
  ['another status',                   unitRef,            json(unit, 201),                    'it tells of another status'],
  ['a file of its type',               ['text/csv'],       { ...json(unit), type: 'text/csv' }, undefined],
  ['a file of another',                ['text/csv'],       json(unit),                         'it does not tell of application/json'],
  ['a problem that follows',           unitRef,            problem(401, 'sign_in_needed'),     undefined],
  ['a problem that may be anywhere',   unitRef,            problem(503, 'database_away'),      undefined],
  ['a problem that it does not tell',  unitRef,            problem(422, 'no_text'),            'it does not tell of no_text'],
  ['a problem of another status',      unitRef,            problem(409, 'no_text'),            'no_text is no problem of this status'],
  ['a problem with a member more',     unitRef,            problem(404, 'not_found', { of: 1 }), ': Unrecognized key: "of"'],
  ['a reason that it tells',           unitRef,            refusing('unit_in_use'),            undefined],
  ['a reason that it does not tell',   unitRef,            refusing('year_taken'),             /^refusals.0.code: /],
])('%s', (_what, answer, sent, says) => {
  const found = untold(told(answer as NonNullable<Route['told']>['answer']), sent);
  if (says instanceof RegExp) expect(found).toMatch(says);
  else expect(found).toBe(says);
});
