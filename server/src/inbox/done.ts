import { addDays, hostRoles } from '@bafang/shared';
import type { Values } from '../database/statements/named.js';
import { ownUnits } from '../outline/report-roles.js';
import { movedObject } from '../review/records/transition.entity.js';
import { type Actor, unitsOf } from '../users/actor.js';

/** 已办 goes back a little over a year, so that its cost does not grow with the years; older acts stand in each object's history. */
const DAYS = 400;

/** The units whose reports the actor sees whole: as host unit, and as issuing unit. */
export const wholeReports = (actor: Actor): { hosts: string[]; issuers: string[] } => ({
  hosts: unitsOf(actor, ...hostRoles),
  issuers: unitsOf(actor, 'leader'),
});

/** My last transition of each object since a day, of those I may still see: who has changed units leaves the old unit's sections behind. */
export const doneTransitions = `SELECT MAX(t.id) AS id
  FROM transitions t
  WHERE t.actor_id = :me AND t.at >= :since AND (
    (
      (t.section_id IS NULL OR EXISTS (SELECT 1 FROM sections s WHERE s.id = t.section_id))
      AND EXISTS (
        SELECT 1 FROM reports r
        WHERE r.id = t.report_id AND (r.host_unit_id IN (:hosts) OR r.issuing_unit_id IN (:issuers))
      )
    )
    OR EXISTS (
      SELECT 1 FROM sections s WHERE s.id = t.section_id AND (
        s.lead_unit_id IN (:own)
        OR EXISTS (SELECT 1 FROM section_supports p WHERE p.section_id = s.id AND p.unit_id IN (:own))
      )
    )
    OR EXISTS (
      SELECT 1 FROM contributions c JOIN requests q ON q.id = c.request_id LEFT JOIN sections s ON s.id = q.section_id
      WHERE c.id = t.contribution_id AND (c.unit_id IN (:own) OR s.lead_unit_id IN (:own))
    )
  )
  GROUP BY ${movedObject}`;

/** The values of that statement. */
export const doneValues = (actor: Actor, today: string): Values => ({
  me: actor.id,
  since: addDays(today, -DAYS),
  own: ownUnits(actor),
  ...wholeReports(actor),
});
