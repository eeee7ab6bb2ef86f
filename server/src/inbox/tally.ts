import type { InboxTab, ReportState } from '@bafang/shared';
import { ownUnits } from '../reports/report-roles.js';
import type { Actor } from '../users/actor.js';
import { sentTransitions, waitingSections } from './desks.js';
import { doneTransitions, wholeReports } from './done.js';
import { marks, type Statement } from './statement.js';

/** How much stands in each tab, and the year at hand. */
export type Tally = Record<InboxTab, number> & ({ reportId: string; year: number; state: ReportState; templateId: string } | { reportId: null });

/** Work in progress before plans, plans before what is published; the newest year of each. */
const newestFirst = `ORDER BY CASE y.state WHEN 'planned' THEN 1 WHEN 'published' THEN 2 ELSE 0 END, y.year DESC, y.id DESC LIMIT 1`;

/**
 * The year at hand, as expressions of which the first that finds one counts: the newest of the bureau's or the leader's
 * reports; the newest of what waits (w.newest); the newest in which the own unit leads or supports a section.
 */
function yearAtHand(actor: Actor): Statement {
  const { hosts, issuers } = wholeReports(actor);
  const own = ownUnits(actor);
  const whole = `(SELECT y.id FROM reports y WHERE y.host_unit_id IN (${marks(hosts)}) OR y.issuing_unit_id IN (${marks(issuers)}) ${newestFirst})`;
  const part = `(SELECT y.id FROM reports y WHERE y.state <> 'planned' AND y.id IN (SELECT s.report_id FROM sections s WHERE s.lead_unit_id IN (${marks(own)})
    UNION SELECT s.report_id FROM section_supports p JOIN sections s ON s.id = p.section_id WHERE p.unit_id IN (${marks(own)})) ${newestFirst})`;
  const reads = hosts.length + issuers.length > 0;
  return {
    text: `COALESCE(${[...(reads ? [whole] : []), 'SUBSTR(w.newest, 6)', ...(own.length ? [part] : [])].join(', ')}, '')`,
    values: [...(reads ? [...hosts, ...issuers] : []), ...(own.length ? [...own, ...own] : [])],
  };
}

/** All three counts and the year at hand in one statement. */
export function tally(actor: Actor, today: string): Statement {
  const [waiting, done, sent, year] = [waitingSections(actor, today), doneTransitions(actor), sentTransitions(actor, today), yearAtHand(actor)];
  const text = `SELECT w.count AS waiting, d.count AS done, o.count AS sent, r.id AS "reportId", r.year AS year, r.state AS state, r.template_id AS "templateId"
    FROM (SELECT CAST(COUNT(*) AS integer) AS count, MAX(c.newest) AS newest FROM (${waiting.text}) c) w
    CROSS JOIN (SELECT CAST(COUNT(*) AS integer) AS count FROM (${done.text}) c) d
    CROSS JOIN (SELECT CAST(COUNT(*) AS integer) AS count FROM (${sent.text}) c) o
    LEFT JOIN reports r ON r.id = ${year.text}`;
  return { text, values: [waiting, done, sent, year].flatMap((piece) => piece.values) };
}
