import { answeredContributionStates, type AskedAbout, type LastAnswer, type LastRequest } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { codes } from '../database/statements/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../http/problem.js';
import { ReportAccess } from '../outline/report-access.js';
import { Units } from '../units/units.js';
import type { Actor } from '../users/actor.js';
import { ContributionLoader } from './contribution-loader.js';
import { RequestViews } from './request-views.js';

interface About {
  issuingUnitId: string;
  year: number;
  sectionId: string | null;
  areaId: string | null;
}

/** About the section that this one was carried over from, the area of the same heading, or the whole. */
const sameMatter = `(
    q.section_id = (SELECT s.previous_id FROM sections s WHERE s.id = :sectionId)
    OR q.area_id IN (
      SELECT o.id FROM outline_headings o JOIN outline_headings n ON n.kind = o.kind AND n.heading = o.heading
      WHERE n.id = :areaId
    )
    OR :whole = 1 AND q.section_id IS NULL AND q.area_id IS NULL
  )`;
/** Material that was asked for a year ago, and not taken back from everybody. */
const asked = `FROM requests q JOIN reports l ON l.id = q.report_id
  WHERE q.kind = 'material' AND l.issuing_unit_id = :issuingUnitId AND l.year = :lastYear AND ${sameMatter}
    AND EXISTS (SELECT 1 FROM contributions w WHERE w.request_id = q.id AND w.state <> 'withdrawn')`;

const valuesOf = ({ issuingUnitId, year, sectionId, areaId }: About) => ({
  issuingUnitId,
  lastYear: year - 1,
  sectionId,
  areaId,
  whole: sectionId === null && areaId === null ? 1 : 0,
});

/** The same matter a year ago: what was asked, and what a unit answered. */
@Injectable()
export class LastYear {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: ReportAccess,
    private readonly contributions: ContributionLoader,
    private readonly views: RequestViews,
    private readonly units: Units,
  ) {}

  /** The newest request, for who receives the answers to it. */
  async request(actor: Actor, reportId: string, about: AskedAbout): Promise<LastRequest> {
    const { issuingUnitId, year } = (await this.access.require(actor, reportId)).report;
    const [row] = await this.work.query<{ id: string }>(
      `SELECT q.id ${asked} ORDER BY q.after_entry DESC LIMIT 1`,
      valuesOf({ issuingUnitId, year, sectionId: about.sectionId ?? null, areaId: about.areaId ?? null }),
    );
    const all = row ? await this.contributions.ofRequest(actor, row.id) : [];
    const received = all.filter(({ rights }) => rights.receives).map((facts) => facts.row);
    const stood = received.filter(({ state }) => state !== 'withdrawn');
    if (!row || !stood.length) return { request: null };
    const units = await this.units.refs(stood.map(({ unitId }) => unitId));
    return {
      request: {
        ...(await this.views.headOf(row.id)),
        units: stood.map(({ unitId }) => units.get(unitId)!),
        answered: stood.filter(({ state }) => answeredContributionStates.includes(state)).length,
      },
    };
  }

  /** The newest answer that the unit gave, for the unit itself. */
  async answer(actor: Actor, id: string): Promise<LastAnswer> {
    const { row, sides } = await this.contributions.require(actor, id);
    if (!sides.asked.length) throw notFound();
    const [last] = await this.work.query<{ id: string }>(
      `SELECT c.id FROM contributions c WHERE c.unit_id = :unitId AND c.state IN (${codes(answeredContributionStates)})
        AND c.request_id IN (SELECT q.id ${asked}) ORDER BY c.sent_at DESC LIMIT 1`,
      { ...valuesOf(row), unitId: row.unitId },
    );
    const facts = last ? await this.contributions.find(actor, last.id) : null;
    if (!facts) return { answer: null };
    const { state, body, figures, reason } = (await this.views.answers([facts]))[0]!;
    const { year, question } = await this.views.headOf(facts.row.requestId);
    return { answer: { id: facts.row.id, year, question, state, body, figures, reason } };
  }
}
