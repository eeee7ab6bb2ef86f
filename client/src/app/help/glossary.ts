import { type Role, bureauRoles } from '@bafang/shared';
import type { help } from '../i18n/zh-CN/help';
import { type Deed, doersOf } from './steps/steps';

type Term = keyof (typeof help)['terms'];
export interface Entry {
  readonly term: Term;
  /** Who does it; empty for what is not done. */
  readonly who: readonly Role[];
}

/** The terms as one meets them in a year, and the act that each is: who does it the tables say. */
const terms: Readonly<Record<Term, Deed | null>> = {
  report: null,
  area: null,
  section: null,
  assignment: 'section.assign',
  lead: null,
  supporting: null,
  start: 'section.start',
  send: 'section.send',
  submit: 'section.submit',
  recall: 'section.recall',
  return: 'section.return',
  waiver: 'section.waive',
  approve: 'section.approve',
  stale: 'section.reconfirm',
  reopen: 'section.reopen',
  comment: null,
  condition: null,
  revision: null,
  register: null,
  token: null,
  verify: null,
  glossary: null,
  matter: null,
  carried: null,
  compile: null,
  approve_area: 'area.approve_area',
  prepare: 'report.prepare',
  clear: 'report.clear',
  withheld: 'report.clear',
  send_to_sign: 'report.send_to_sign',
  sign: 'report.sign',
  attestation: null,
  fingerprint: null,
  separation: null,
  edition: null,
  publish: 'report.publish',
  timed: 'report.publish',
  correct: 'report.correct',
  withdraw: 'edition.withdraw',
  restore: 'edition.restore',
  grant: null,
  audit: null,
};

/** Done without a button of its own. */
const otherwise: Partial<Record<Term, readonly Role[]>> = {
  verify: ['unit_head', ...bureauRoles],
  glossary: bureauRoles,
  compile: ['coordinator'],
  grant: ['secadmin'],
  audit: ['auditor'],
};

export const glossary: readonly Entry[] = (Object.entries(terms) as [Term, Deed | null][]).map(([term, deed]) => ({
  term,
  who: deed ? doersOf(deed) : (otherwise[term] ?? []),
}));
