import { type Role, roleScope, roles, type SectionState } from '@bafang/shared';
import type { Values } from '../database/statements/named.js';
import { codes, holderCounts } from '../database/statements/statement.js';
import { submittedBy, writtenBy } from '../review/texts/own-text.js';
import { type Actor, unitsOf } from '../users/actor.js';

interface Desk {
  role: Role;
  states: readonly SectionState[];
  /** A further condition on section `s` of report `r`. */
  only?: string;
}
/** What lies with somebody else because of an act of mine: until one of `until` is done there. */
interface Outbox extends Desk {
  acts: readonly string[];
  until: readonly string[];
}

const withClerk = ['assigned', 'drafting', 'returned'] as const satisfies SectionState[];

const noActiveClerk = `NOT EXISTS (
    SELECT 1 FROM grants g JOIN accounts a ON a.id = g.account_id
    WHERE g.unit_id = s.lead_unit_id AND g.role = 'clerk' AND ${holderCounts}
  )`;
/** Looked up once, and not section by section. */
const madeBy = (accounts: string): string =>
  `SELECT account_id, section_id FROM (${writtenBy(accounts)} UNION ALL ${submittedBy(accounts)}) x`;
const madeByAnother = `(:me, s.id) NOT IN (${madeBy(':me')})`;
const reviewers = `SELECT g.account_id FROM grants g WHERE g.role = 'reviewer' AND g.unit_id IN (:bureau_headUnits)`;
/** Where no reviewer qualifies, the bureau head approves. */
const noReviewerQualifies = `NOT EXISTS (
    SELECT 1 FROM grants g JOIN accounts a ON a.id = g.account_id
    WHERE g.unit_id = r.host_unit_id AND g.role = 'reviewer' AND ${holderCounts}
      AND (g.account_id, s.id) NOT IN (${madeBy(reviewers)})
  ) AND ${madeByAnother}`;

/** Which sections wait for whom; what is to be done follows from the state alone. */
export const desks: readonly Desk[] = [
  { role: 'clerk', states: withClerk },
  { role: 'unit_head', states: ['unit_review'] },
  { role: 'unit_head', states: withClerk, only: noActiveClerk },
  { role: 'reviewer', states: ['submitted', 'stale'], only: madeByAnother },
  { role: 'bureau_head', states: ['submitted', 'stale'], only: noReviewerQualifies },
  { role: 'coordinator', states: ['unassigned'] },
];

const backWithUnit = { states: ['returned', 'drafting', 'unit_review'], until: ['submit'] } as const;
const outboxes: readonly Outbox[] = [
  { role: 'clerk', states: ['unit_review', 'submitted'], acts: ['send'], until: ['return', 'recall', 'reopen'] },
  { role: 'unit_head', states: ['submitted'], acts: ['submit'], until: ['return', 'recall', 'reopen'] },
  { role: 'unit_head', states: ['returned'], acts: ['return'], until: ['send', 'submit'] },
  { role: 'reviewer', acts: ['return'], ...backWithUnit },
  { role: 'coordinator', acts: ['return', 'reopen'], ...backWithUnit },
  { role: 'bureau_head', acts: ['return', 'reopen'], ...backWithUnit },
];

/** CROSS JOIN keeps the order on SQLite, which knows nothing of how many reports are open: few sections of a unit, or few reports of a host. */
const scopes = {
  own: { owner: 's.lead_unit_id', from: 'sections s CROSS JOIN reports r' },
  host: { owner: 'r.host_unit_id', from: 'reports r CROSS JOIN sections s' },
} as Record<string, { owner: string; from: string }>;

/** FROM and WHERE of the sections of a desk. */
function lyingOn({ role, states, only }: Desk): string {
  const { owner, from } = scopes[roleScope[role]]!;
  return `FROM ${from} WHERE r.id = s.report_id AND r.state = 'drafting' AND ${owner} IN (:${role}Units)
    AND s.state IN (${codes(states)})${only ? ` AND ${only}` : ''}`;
}

/** What of each desk that is the actor's, in one statement; without any, nothing. */
function ofDesks<D extends Desk>(all: readonly D[], actor: Actor, what: (desk: D) => string, none: string): string {
  const mine = all.filter((desk) => actor.grants.some((grant) => grant.role === desk.role));
  return mine.map(what).join('\nUNION ') || `SELECT ${none} WHERE 1 = 0`;
}

/** The values of the statements below. */
export function deskValues(actor: Actor, today: string): Values {
  const units = roles.map((role) => [`${role}Units`, unitsOf(actor, role)] as const);
  return { me: actor.id, today, ...Object.fromEntries(units) };
}

/** Every section that waits for the actor, once: id, due date, year and report. */
export const waitingSections = (actor: Actor): string =>
  ofDesks(
    desks,
    actor,
    (desk) => `SELECT s.id, COALESCE(s.due_date, '9999-12-31') AS due, r.year, r.id AS report_id ${lyingOn(desk)}`,
    `'' AS id, '' AS due, 0 AS year, '' AS report_id`,
  );

/** The sections that are with the next desk now by an act of mine. */
export const sentSections = (actor: Actor): string =>
  ofDesks(
    outboxes,
    actor,
    (desk) => `SELECT s.id AS id ${lyingOn(desk)} AND (
      SELECT MAX(CASE WHEN x.actor_id = :me AND x.action IN (${codes(desk.acts)}) THEN x.id END)
        > COALESCE(MAX(CASE WHEN x.action IN (${codes(desk.until)}) THEN x.id END), '')
      FROM transitions x WHERE x.section_id = s.id
    )`,
    `'' AS id`,
  );

const sendingActs = [...new Set(outboxes.flatMap((desk) => desk.acts))];

/** My act by which each of them went there. */
export const sentTransitions = (actor: Actor): string => `SELECT (
    SELECT MAX(x.id) FROM transitions x
    WHERE x.section_id = q.id AND x.actor_id = :me AND x.action IN (${codes(sendingActs)})
  ) AS id
  FROM (${sentSections(actor)}) q`;
