import { addDays, type DocumentJson, type InboxItem, type ReportState, signedReportStates } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { showsFigure } from '../../outline/section.entity.js';
import type { Figure } from '../../register/figure.entity.js';
import { basisOfFigure, outdatedIn, type Register } from '../../register/register.js';
import { Registers } from '../../register/registers.js';
import { type Actor, unitsOf } from '../../users/actor.js';
import { People } from '../../users/people.js';

interface Row {
  id: string;
  title: string;
  state: ReportState;
  year: number;
  hostUnitId: string;
}
interface Text {
  reportId: string;
  body: DocumentJson;
}

const DAYS = 30;

/** The few reports first in whose register something changed: only then are their texts looked through. */
const reports = `SELECT r.id, r.title, r.state, r.year, r.host_unit_id FROM reports r
  WHERE r.host_unit_id IN (:hosts) AND r.state IN (:signed) AND (
    EXISTS (
      SELECT 1 FROM figures f JOIN figure_values v ON v.figure_id = f.id
      WHERE f.host_unit_id = r.host_unit_id AND v.year <= r.year AND v.number > 1 AND v.at >= :since
    )
    OR EXISTS (SELECT 1 FROM figures f WHERE f.host_unit_id = r.host_unit_id AND f.changed_at >= :since)
  ) ORDER BY r.year DESC, r.id`;
const texts = `SELECT s.report_id, s.body AS "body{}" FROM sections s
  WHERE s.report_id IN (:ids) AND s.state <> 'waived' AND ${showsFigure} ORDER BY s.id`;

/** A signed text says for ever what was signed; the bureau head is told for a month that the register has another value by now. */
@Injectable()
export class OvertakenItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly registers: Registers,
    private readonly people: People,
  ) {}

  async of(actor: Actor): Promise<InboxItem[]> {
    const hosts = unitsOf(actor, 'bureau_head');
    if (!hosts.length) return [];
    const since = addDays(this.clock.today(), -DAYS);
    const rows = await this.work.query<Row>(reports, { hosts, signed: signedReportStates, since });
    if (!rows.length) return [];
    const showing = await this.work.query<Text>(texts, { ids: rows.map(({ id }) => id) });
    const items: InboxItem[] = [];
    for (const row of rows) items.push(...(await this.ofReport(row, showing, since)));
    return items;
  }

  private async ofReport(row: Row, showing: readonly Text[], since: string): Promise<InboxItem[]> {
    const bodies = showing.filter(({ reportId }) => reportId === row.id).map(({ body }) => body);
    if (!bodies.length) return [];
    const register = await this.registers.of(row.hostUnitId);
    const overtaken = [...new Set(bodies.flatMap((body) => outdatedIn(register, body, row.year)))]
      .map((figure) => ({ figure, last: lastChange(register, figure) }))
      .filter(({ last }) => last && last.at >= since);
    const last = latest(overtaken.flatMap((each) => each.last ?? []));
    if (!last) return [];
    const by = (await this.people.refs([last.by]))(last.by).name;
    return [itemOf(row, last, { by, figures: overtaken.map(({ figure }) => figure.name).join('、') })];
  }
}

interface Change {
  by: string;
  at: string;
  reason: string;
}
const latest = (changes: readonly Change[]): Change | undefined =>
  [...changes].sort((one, other) => (one.at < other.at ? -1 : 1)).at(-1);

/** Of the figure and of all that it follows from: of a value, or of what texts show of it. */
function lastChange(register: Register, { id }: Figure): Change | undefined {
  const basis = basisOfFigure(register, id);
  const entered = register.rows.findLast(({ figureId }) => basis.has(figureId));
  const figures = [...basis].flatMap((one) => register.figures.get(one) ?? []);
  return latest([
    ...figures.flatMap(({ changedBy, changedAt, reason }) =>
      changedBy ? [{ by: changedBy, at: changedAt!, reason }] : [],
    ),
    ...(entered ? [{ by: entered.setBy, at: entered.at, reason: entered.reason }] : []),
  ]);
}

const itemOf = (
  { id: reportId, title, state }: Row,
  { at, reason }: Change,
  said: { by: string; figures: string },
): InboxItem => ({
  kind: 'report',
  action: 'figures_changed',
  sectionId: null,
  areaId: null,
  reportId,
  label: '',
  title,
  place: null,
  unit: null,
  state,
  dueDate: null,
  why: { code: 'figures_changed', params: { ...said, reason, at } },
  at,
});
