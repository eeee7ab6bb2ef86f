import { type Role, roleScope, type SectionState } from '@bafang/shared';
import { anyOf, codes, holderCounts, marks, type Statement } from '../database/statement.js';
import { submittedIt, wroteIt } from '../review/own-text.js';
import { type Actor, unitsOf } from '../users/actor.js';

interface Desk {
  role: Role;
  states: readonly SectionState[];
  /** A further condition on section `s` of report `r`. */
  only?: (actor: Actor, today: string) => Statement;
}
/** What lies with somebody else because of an act of mine: until one of `until` is done there. */
interface Outbox extends Desk {
  acts: readonly string[];
  until: readonly string[];
}

const withClerk = ['assigned', 'drafting', 'returned'] as const satisfies SectionState[];

const noActiveClerk = (_: Actor, today: string): Statement => ({
  text: `NOT EXISTS (SELECT 1 FROM grants g JOIN accounts a ON a.id = g.account_id WHERE g.unit_id = s.lead_unit_id AND g.role = 'clerk' AND ${holderCounts})`,
  values: [today, today],
});
const madeByAnother = (account: string): string => `NOT ${wroteIt(account)} AND NOT ${submittedIt(account)}`;
const othersText = ({ id }: Actor): Statement => ({ text: madeByAnother('?'), values: [id, id] });
/** Where no reviewer qualifies, the bureau head approves. */
const noReviewerQualifies = ({ id }: Actor, today: string): Statement => ({
  text: `NOT EXISTS (SELECT 1 FROM grants g JOIN accounts a ON a.id = g.account_id WHERE g.unit_id = r.host_unit_id AND g.role = 'reviewer' AND ${holderCounts} AND ${madeByAnother('g.account_id')})
    AND ${madeByAnother('?')}`,
  values: [today, today, id, id],
});

/** Which sections wait for whom; what is to be done follows from the state alone. */
const desks: readonly Desk[] = [
  { role: 'clerk', states: withClerk },
  { role: 'unit_head', states: ['unit_review'] },
  { role: 'unit_head', states: withClerk, only: noActiveClerk },
  { role: 'reviewer', states: ['submitted', 'stale'], only: othersText },
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

/** FROM and WHERE of the sections of a desk, or null for whom the desk is not. */
function lyingOn({ role, states, only }: Desk, actor: Actor, today: string): Statement | null {
  const units = unitsOf(actor, role);
  const more = only?.(actor, today);
  if (!units.length) return null;
  const { owner, from } = scopes[roleScope[role]]!;
  const text = `FROM ${from} WHERE r.id = s.report_id AND r.state = 'drafting' AND ${owner} IN (${marks(units)}) AND s.state IN (${codes(states)})${more ? ` AND ${more.text}` : ''}`;
  return { text, values: [...units, ...(more?.values ?? [])] };
}

/** Every section that waits for the actor, once: id, due, and year and report in one word that sorts. */
export function waitingSections(actor: Actor, today: string): Statement {
  const pieces = desks.flatMap((desk): Statement[] => {
    const lying = lyingOn(desk, actor, today);
    if (!lying) return [];
    return [
      {
        ...lying,
        text: `SELECT s.id AS id, COALESCE(s.due_date, '9999-12-31') AS due, CAST(r.year AS text) || ' ' || r.id AS newest ${lying.text}`,
      },
    ];
  });
  return anyOf(pieces, 'UNION', `SELECT '' AS id, '' AS due, '' AS newest WHERE 1 = 0`);
}

/** The sections that are with the next desk now by an act of mine. */
export function sentSections(actor: Actor, today: string): Statement {
  const pieces = outboxes.flatMap((desk): Statement[] => {
    const lying = lyingOn(desk, actor, today);
    if (!lying) return [];
    const text = `SELECT s.id AS id ${lying.text} AND (SELECT MAX(CASE WHEN x.actor_id = ? AND x.action IN (${codes(desk.acts)}) THEN x.id END)
        > COALESCE(MAX(CASE WHEN x.action IN (${codes(desk.until)}) THEN x.id END), '') FROM transitions x WHERE x.section_id = s.id)`;
    return [{ text, values: [...lying.values, actor.id] }];
  });
  return anyOf(pieces, 'UNION', `SELECT '' AS id WHERE 1 = 0`);
}

const sendingActs = [...new Set(outboxes.flatMap((desk) => desk.acts))];

/** My act by which each of them went there. */
export function sentTransitions(actor: Actor, today: string): Statement {
  const { text, values } = sentSections(actor, today);
  return {
    text: `SELECT (SELECT MAX(x.id) FROM transitions x WHERE x.section_id = q.id AND x.actor_id = ? AND x.action IN (${codes(sendingActs)})) AS id FROM (${text}) q`,
    values: [actor.id, ...values],
  };
}
