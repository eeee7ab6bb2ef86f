import { type Role, roleScope, type SectionState } from '@bafang/shared';
import { type Actor, unitsOf } from '../users/actor.js';
import { anyOf, codes, grantCounts, marks, type Statement } from './statement.js';

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
  text: `NOT EXISTS (SELECT 1 FROM grants g JOIN accounts a ON a.id = g.account_id WHERE g.unit_id = s.lead_unit_id AND g.role = 'clerk' AND ${grantCounts})`,
  values: [today, today],
});
/** 回避: who wrote or submitted a text does not judge it. */
const othersText = ({ id }: Actor): Statement => ({
  text: `NOT EXISTS (SELECT 1 FROM section_writers w WHERE w.section_id = s.id AND w.account_id = ? AND w.last_at >= r.writing_since)
    AND NOT EXISTS (SELECT 1 FROM transitions t WHERE t.section_id = s.id AND t.actor_id = ? AND t.action = 'submit' AND t.at >= r.writing_since)`,
  values: [id, id],
});

/** Which sections wait for whom; what is to be done follows from the state alone. */
const desks: readonly Desk[] = [
  { role: 'clerk', states: withClerk },
  { role: 'unit_head', states: ['unit_review'] },
  { role: 'unit_head', states: withClerk, only: noActiveClerk },
  { role: 'reviewer', states: ['submitted', 'stale'], only: othersText },
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

const owner = { own: 's.lead_unit_id', host: 'r.host_unit_id' } as Record<string, string>;

/** The sections of a desk, or null for whom the desk is not. */
function lyingOn({ role, states, only }: Desk, actor: Actor, today: string): Statement | null {
  const units = unitsOf(actor, role);
  const more = only?.(actor, today);
  return units.length
    ? { text: `r.state = 'drafting' AND ${owner[roleScope[role]]!} IN (${marks(units)}) AND s.state IN (${codes(states)})${more ? ` AND ${more.text}` : ''}`, values: [...units, ...(more?.values ?? [])] }
    : null;
}

/** Every section that waits for the actor, once: id, due, and year and report in one word that sorts. */
export function waitingSections(actor: Actor, today: string): Statement {
  const pieces = desks.flatMap((desk): Statement[] => {
    const where = lyingOn(desk, actor, today);
    if (!where) return [];
    return [{ ...where, text: `SELECT s.id AS id, COALESCE(s.due_date, '9999-12-31') AS due, CAST(r.year AS text) || ' ' || r.id AS newest FROM sections s JOIN reports r ON r.id = s.report_id WHERE ${where.text}` }];
  });
  return anyOf(pieces, 'UNION', `SELECT '' AS id, '' AS due, '' AS newest WHERE 1 = 0`);
}

/** My transition, one per section, by which it is with the next desk now. */
export function sentTransitions(actor: Actor, today: string): Statement {
  const pieces = outboxes.flatMap((desk): Statement[] => {
    const where = lyingOn(desk, actor, today);
    if (!where) return [];
    const text = `SELECT s.id AS section_id, t.id AS id FROM sections s JOIN reports r ON r.id = s.report_id JOIN transitions t ON t.section_id = s.id
      WHERE ${where.text} AND t.actor_id = ? AND t.action IN (${codes(desk.acts)})
        AND NOT EXISTS (SELECT 1 FROM transitions x WHERE x.section_id = s.id AND x.id > t.id AND x.action IN (${codes(desk.until)}))`;
    return [{ text, values: [...where.values, actor.id] }];
  });
  const { text, values } = anyOf(pieces, 'UNION ALL', `SELECT '' AS section_id, '' AS id WHERE 1 = 0`);
  return { text: `SELECT MAX(q.id) AS id FROM (${text}) q GROUP BY q.section_id`, values };
}
