import { addDays, hostRoles } from '@bafang/shared';
import { anyOf, marks, type Statement } from '../database/statement.js';
import { ownUnits } from '../outline/report-roles.js';
import { type Actor, unitsOf } from '../users/actor.js';

const DAYS = 400;

/** 已办 goes back a little over a year, so that its cost does not grow with the years; older acts stand in each object's history. */
export const doneSince = (today: string): string => addDays(today, -DAYS);

/** The units whose reports the actor sees whole: as host unit, and as issuing unit. */
export const wholeReports = (actor: Actor): { hosts: string[]; issuers: string[] } => ({
  hosts: unitsOf(actor, ...hostRoles),
  issuers: unitsOf(actor, 'leader'),
});

/** My last transition of each object since a day, of those I may still see: who has changed units leaves the old unit's sections behind. */
export function doneTransitions(actor: Actor, since: string): Statement {
  const { hosts, issuers } = wholeReports(actor);
  const own = ownUnits(actor);
  const whole = {
    text: `((t.section_id IS NULL OR EXISTS (SELECT 1 FROM sections s WHERE s.id = t.section_id))
      AND EXISTS (SELECT 1 FROM reports r WHERE r.id = t.report_id AND (r.host_unit_id IN (${marks(hosts)}) OR r.issuing_unit_id IN (${marks(issuers)}))))`,
    values: [...hosts, ...issuers],
  };
  const part = {
    text: `EXISTS (SELECT 1 FROM sections s WHERE s.id = t.section_id AND (s.lead_unit_id IN (${marks(own)})
      OR EXISTS (SELECT 1 FROM section_supports p WHERE p.section_id = s.id AND p.unit_id IN (${marks(own)}))))`,
    values: [...own, ...own],
  };
  const seen = anyOf(
    [...(hosts.length || issuers.length ? [whole] : []), ...(own.length ? [part] : [])],
    'OR',
    '1 = 0',
  );
  return {
    text: `SELECT MAX(t.id) AS id FROM transitions t WHERE t.actor_id = ? AND t.at >= ? AND (${seen.text}) GROUP BY COALESCE(t.section_id, t.area_id, t.edition_id, t.report_id)`,
    values: [actor.id, since, ...seen.values],
  };
}
