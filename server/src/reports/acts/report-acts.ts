import {
  editionMoves,
  outcome,
  type ReportAction,
  type ReportState,
  reportTable,
  type ReportTransition,
  type Role,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Authentication } from '../../auth/authentication.js';
import { Clock } from '../../database/clock.js';
import type { Transaction } from '../../database/transaction.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound, stale } from '../../http/problem.js';
import { sectionMark } from '../../outline/digests.js';
import { Edition } from '../../outline/edition.entity.js';
import { printedReport } from '../../outline/printed-report.js';
import { ReportAccess } from '../../outline/report-access.js';
import { Report } from '../../outline/report.entity.js';
import { Freezer } from '../../publishing/freeze.js';
import { judge } from '../../review/gate.js';
import { ReadableTexts } from '../../review/readable-texts.js';
import { type Moved, Records } from '../../review/record.js';
import { type ReportDesk, ReportFacts } from '../../review/report-facts.js';
import { unsigned } from '../../review/standing.js';
import { Templates } from '../../templates/templates.js';
import { Units } from '../../units/units.js';
import type { Actor } from '../../users/actor.js';

interface Doing {
  actor: Actor;
  act: ReportTransition;
  desk: ReportDesk;
  transaction: Transaction;
  moved: Moved;
}
type Action = ReportTransition['action'];

/** The one way a report moves: load, refusals, change, record, in one unit of work. */
@Injectable()
export class ReportActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly access: ReportAccess,
    private readonly facts: ReportFacts,
    private readonly records: Records,
    private readonly texts: ReadableTexts,
    private readonly freezer: Freezer,
    private readonly templates: Templates,
    private readonly units: Units,
    private readonly auth: Authentication,
  ) {}

  /** `address`: where the person sits, for the count of wrong passwords. */
  async act(actor: Actor, reportId: string, version: number, act: ReportTransition, address: string): Promise<void> {
    await this.access.require(actor, reportId);
    // before the unit of work: a wrong password is counted even though the act is undone
    if (act.password !== undefined) await this.auth.confirmPassword(actor, act.password, address);
    await this.work.run(async (transaction) => {
      const { report, roles } = await this.access.require(actor, reportId);
      const desk = await this.facts.load(actor, reportId, roles);
      if (act.variant === 'edition') await this.readEdition(desk, act.editionId);
      const to = this.judged(desk, version, act);
      const moved = this.movedBy(actor, act, report, roles, to, desk);
      const publishAt = this.timeSet(act);
      if (publishAt !== undefined)
        return this.setTime(transaction, desk, { ...moved, to: report.state, facts: { publishAt } }, publishAt);
      const more = (await this.effects[act.action]?.({ actor, act, desk, transaction, moved })) ?? {};
      await transaction.changeVersioned(Report, reportId, { version }, { state: to, ...more });
      await this.moveEditions(transaction, desk, act.action);
      await this.records.moved(moved);
    });
  }

  /** The time to publish at, null where none shall be set any more; undefined: the act is about now. */
  private timeSet({ action, variant, publishAt }: ReportTransition): string | null | undefined {
    if (variant === 'cancel') return null;
    const at = action === 'publish' && publishAt ? new Date(publishAt).toISOString() : '';
    return at > this.clock.stamp() ? at : undefined;
  }

  /** The report stays signed until then. Of several times the last counts; an act that ends the round cancels it. */
  private async setTime(
    transaction: Transaction,
    { standing, edition }: ReportDesk,
    moved: Moved,
    publishAt: string | null,
  ): Promise<void> {
    const { id, version } = standing.tree.report;
    await transaction.changeVersioned(Report, id, { version }, {});
    await transaction.changeVersioned(
      Edition,
      edition!.id,
      { version: edition!.version },
      { publishAt, publishBy: publishAt && moved.actor.id },
    );
    await this.records.moved(moved);
  }

  private judged(desk: ReportDesk, version: number, act: ReportTransition): ReportState {
    const reauthenticated = act.password === undefined ? undefined : true;
    const verdict = outcome(reportTable, act.action, { ...desk.context, reauthenticated }, act);
    if (verdict.refusals.some((refusal) => refusal.code === 'forbidden_role')) judge(verdict);
    if (desk.standing.tree.report.version !== version) throw stale(desk.standing.tree.report.version);
    judge(verdict);
    return verdict.to!;
  }

  private readonly effects: Partial<Record<Action, (doing: Doing) => Promise<Partial<Report>>>> = {
    open: async () => ({ openedAt: this.clock.stamp(), writingSince: this.clock.stamp() }),
    clear: async ({ act, moved }) => {
      await this.records.attested(moved, {
        act: 'clear',
        verdict: act.verdict!,
        digest: act.digest!,
        form: { checks: act.checks ?? [], basis: act.basis ?? '' },
      });
      return {};
    },
    send_to_sign: async ({ desk, moved }) => {
      const { report } = desk.standing.tree;
      const round = report.round + 1;
      await this.freeze(desk, round);
      moved.round = round;
      await this.records.attested(moved, { act: 'send_to_sign', verdict: 'send_to_sign', digest: desk.digest });
      return { round };
    },
    sign: async ({ actor, act, desk, moved }) => {
      const due = unsigned(desk.standing).find((signer) => signer.accountId === actor.id)!;
      const subject = due.areaId
        ? ({ type: 'area', id: due.areaId, label: moved.subject.label } as const)
        : moved.subject;
      await this.records.attested(
        { ...moved, subject },
        { act: 'sign', verdict: act.verdict!, opinion: act.opinion ?? null, digest: act.digest! },
      );
      return {};
    },
    publish: async () => ({ writingSince: this.clock.stamp(), publicNote: null }),
    correct: async ({ act }) => ({ publicNote: act.publicNote ?? null }),
    drop_correction: async () => ({ publicNote: null }),
  };

  private async freeze({ standing: { tree }, digest }: ReportDesk, round: number): Promise<void> {
    const { report } = tree;
    const issuer = (await this.units.refs([report.issuingUnitId])).get(report.issuingUnitId)!.name;
    const template = await this.templates.find(report.templateId);
    const text = printedReport(tree, issuer, await this.texts.all(report.id));
    const sections = tree.sections.map((node) => ({ id: node.id, digest: sectionMark(node.section) }));
    await this.freezer.freeze({
      report,
      text,
      reportDigest: digest,
      templateVersion: template?.version ?? 1,
      sections,
      round,
    });
  }

  private async moveEditions(transaction: Transaction, desk: ReportDesk, action: ReportAction): Promise<void> {
    const reportId = desk.standing.tree.report.id;
    const at = this.clock.stamp();
    for (const { from, to } of editionMoves.filter((move) => move.on === action)) {
      const patch =
        to === 'published'
          ? { publishedAt: at, publishAt: null, publishBy: null }
          : { endedAt: at, ending: to, publishAt: null, publishBy: null };
      for (const { id, version, round } of await this.work.read.findBy(Edition, { reportId, state: from })) {
        await transaction.changeVersioned(
          Edition,
          id,
          { version },
          { state: to, ...patch, ...(to === 'void' ? { number: -round } : {}) },
        );
      }
    }
  }

  private async readEdition(desk: ReportDesk, editionId: string | undefined): Promise<void> {
    const edition = editionId
      ? await this.work.read.findOneBy(Edition, { id: editionId, reportId: desk.standing.tree.report.id })
      : null;
    if (!edition) throw notFound();
    desk.context.edition = { state: edition.state, digest: edition.manifestDigest };
  }

  private movedBy(
    actor: Actor,
    act: ReportTransition,
    report: Report,
    roles: Role[],
    to: ReportState,
    desk: ReportDesk,
  ): Moved {
    const rows = reportTable.filter((row) => row.action === act.action && row.variant === act.variant);
    const role = roles.find((each) => rows.some((row) => row.who.includes(each)))!;
    const edition = act.variant === 'edition' ? act.editionId : undefined;
    return {
      actor,
      role,
      reportId: report.id,
      action: act.action,
      from: report.state,
      to,
      reason: act.reason ?? act.opinion ?? null,
      digest: act.digest ?? desk.digest,
      round: report.round,
      subject: edition
        ? { type: 'edition', id: edition, label: `${report.year}` }
        : { type: 'report', id: report.id, label: `${report.year}` },
      facts: { verdict: act.verdict },
    };
  }
}
