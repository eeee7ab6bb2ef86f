import {
  type AskContext,
  type AskedUnit,
  askTables,
  type Asker,
  bureauRoles,
  type DocumentJson,
  emptyDocument,
  type MoreUnits,
  type NewRequest,
  outcome,
  readsSection,
  type RequestKind,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { newId } from '../database/id.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../http/problem.js';
import { Outlines } from '../outline/outlines.js';
import { ReportAccess } from '../outline/report-access.js';
import { shortName } from '../outline/section-place.js';
import { pass } from '../review/gate.js';
import { headOf, SectionLoader } from '../review/loaders/section-loader.js';
import { Revisions } from '../sections/revisions.js';
import type { Actor } from '../users/actor.js';
import { answerFacts } from './contribution-content.js';
import { Pins } from './pins.js';
import { Contribution, RequestRow } from './request.entity.js';

type About = Pick<RequestRow, 'reportId' | 'sectionId' | 'areaId'>;
type Question = Pick<NewRequest, 'question' | 'wants' | 'dueDate' | 'unitIds' | 'digest'> & { kind: RequestKind };

/** What a request is about, as it stands: where it may be asked, and how it is called in the trail. */
interface Place {
  asker: Asker;
  leadUnitId: string | null;
  label: string;
  context: Omit<AskContext, 'units' | 'today'>;
}

/** 征询: units are asked, and more of them later. */
@Injectable()
export class Asking {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly access: ReportAccess,
    private readonly sections: SectionLoader,
    private readonly outlines: Outlines,
    private readonly revisions: Revisions,
    private readonly pins: Pins,
  ) {}

  async ask(actor: Actor, reportId: string, { sectionId, areaId, ...question }: NewRequest): Promise<string> {
    return this.work.run(async (transaction) => {
      const about: About = { reportId, sectionId: sectionId ?? null, areaId: areaId ?? null };
      const place = await this.mayAsk(actor, about, question, null);
      const request: RequestRow = {
        ...about,
        id: newId(),
        kind: question.kind,
        asker: place.asker,
        question: question.question,
        wants: question.wants ?? null,
        dueDate: question.dueDate,
        digest: question.digest ?? null,
        askedBy: actor.id,
        at: this.clock.stamp(),
        afterEntry: await this.audit.lastEntry(),
      };
      await transaction.add(RequestRow, request);
      if (question.kind === 'opinion') await this.pins.keep(transaction, actor, request);
      await this.give(transaction, actor, request, question, place.label);
      return request.id;
    });
  }

  async askMore(actor: Actor, requestId: string, { unitIds, dueDate }: MoreUnits): Promise<void> {
    await this.work.run(async (transaction) => {
      const [request] = await this.work.rows(RequestRow, 'id = :requestId', { requestId });
      if (!request) throw notFound();
      const question = {
        kind: request.kind,
        question: request.question,
        wants: request.wants ?? undefined,
        digest: request.digest ?? undefined,
        unitIds,
        dueDate,
      };
      const { label } = await this.mayAsk(actor, request, question, requestId);
      await this.give(transaction, actor, request, question, label);
    });
  }

  private async mayAsk(actor: Actor, about: About, question: Question, requestId: string | null): Promise<Place> {
    const place = await (about.sectionId
      ? this.ofSection(actor, about, question.kind)
      : this.ofWhole(actor, about, question.kind));
    const units = await this.units(question.unitIds, requestId, place.leadUnitId);
    const { kind: variant, wants, ...said } = question;
    const act = {
      ...said,
      variant,
      wants: wants && [...(wants.text ? ['text'] : []), ...wants.figures, ...(wants.files ? ['files'] : [])],
    };
    const context = { ...place.context, units, today: this.clock.today() };
    pass(outcome(askTables[about.sectionId ? 'section' : 'whole'], 'ask', context, act));
    return place;
  }

  /** A lead unit asks about what it writes, the bureau about what has come to it. */
  private async ofSection(actor: Actor, { reportId, sectionId }: About, kind: RequestKind): Promise<Place> {
    const { row, roles, rights } = await this.sections.require(actor, sectionId!);
    if (row.reportId !== reportId || readsSection(rights) === 'none') throw notFound();
    const name = (await this.outlines.of(reportId, row.reportVersion)).sections.get(row.id)!;
    const { state, reportState, digest, leadUnitId } = row;
    const label = `${row.year} ${shortName({ ...name, title: null })}`;
    const asker = kind === 'opinion' ? 'bureau' : 'unit';
    return { asker, leadUnitId, label, context: { state, reportState, roles, digest } };
  }

  private async ofWhole(actor: Actor, { reportId, areaId }: About, kind: RequestKind): Promise<Place> {
    const { report, roles } = await this.access.require(actor, reportId, ...bureauRoles);
    const area = areaId ? (await this.outlines.of(reportId, report.version)).areas.get(areaId) : null;
    if (area === undefined) throw notFound();
    const digest = kind === 'opinion' ? await this.pins.digestOf(actor, reportId, areaId) : '';
    const context = { state: report.state, reportState: report.state, roles, digest };
    return { asker: 'bureau', leadUnitId: null, label: `${report.year}${area ? ` ${area.label}` : ''}`, context };
  }

  private async units(
    unitIds: readonly string[],
    requestId: string | null,
    leadUnitId: string | null,
  ): Promise<AskedUnit[]> {
    const rows = await this.work.query<Omit<AskedUnit, 'leadsSection' | 'outside'> & { id: string; kind: string }>(
      `SELECT u.id, u.short_name AS name, u.kind,
        ${headOf('u.id')} AS "has_head?",
        EXISTS (SELECT 1 FROM contributions c WHERE c.request_id = :requestId AND c.unit_id = u.id) AS "asked_already?"
      FROM units u WHERE u.id IN (:unitIds) ORDER BY u.position, u.id`,
      { unitIds: [...unitIds], requestId: requestId ?? '', today: this.clock.today() },
    );
    if (rows.length < new Set(unitIds).size) throw notFound();
    return rows.map(({ id, name, kind, hasHead, askedAlready }) => ({
      name,
      outside: kind === 'outside',
      hasHead,
      askedAlready,
      leadsSection: id === leadUnitId,
    }));
  }

  /** An answer begins empty, an opinion as a copy of the text that it is about. */
  private async textOf({ sectionId, digest }: RequestRow): Promise<DocumentJson> {
    const pinned = sectionId && digest ? await this.revisions.textOf(sectionId, digest) : null;
    return pinned?.body ?? emptyDocument();
  }

  private async give(
    transaction: Transaction,
    actor: Actor,
    request: RequestRow,
    { unitIds, dueDate }: Pick<Question, 'unitIds' | 'dueDate'>,
    label: string,
  ): Promise<void> {
    const begin = { body: await this.textOf(request), figures: {}, verdict: null, note: '' };
    const { digest, words } = answerFacts(begin);
    const units = [...new Set(unitIds)];
    const begun = { enteredAt: this.clock.stamp(), enteredAfterEntry: await this.audit.lastEntry() };
    await transaction.add(
      Contribution,
      units.map((unitId) => ({
        ...begin,
        ...begun,
        id: newId(),
        requestId: request.id,
        unitId,
        state: 'asked' as const,
        changes: false,
        dueDate,
        digest,
        words,
        version: 1,
        contentVersion: 1,
      })),
    );
    await this.audit.record({
      actor,
      action: 'ask',
      object: { type: 'request', id: request.id, label },
      facts: { kind: request.kind, unitIds: units, dueDate },
    });
  }
}
