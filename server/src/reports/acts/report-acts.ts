import {
  heard,
  outcome,
  type ReportContext,
  reportEffects,
  type ReportState,
  reportTable,
  type ReportTransition,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Authentication } from '../../auth/authentication.js';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { ReportAccess } from '../../outline/report-access.js';
import { Report } from '../../outline/report.entity.js';
import { pass, type Passed } from '../../review/gate.js';
import { type Moved, Records } from '../../review/records/records.js';
import { type ReportFacts, ReportLoader } from '../../review/loaders/report-loader.js';
import { unsigned } from '../../review/loaders/standings.js';
import type { Actor } from '../../users/actor.js';
import { RoundEditions } from '../editions/round-editions.js';

/** The one way a report moves: load, refusals, change, record, in one unit of work. */
@Injectable()
export class ReportActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly access: ReportAccess,
    private readonly loader: ReportLoader,
    private readonly records: Records,
    private readonly editions: RoundEditions,
    private readonly authentication: Authentication,
  ) {}

  /** `address`: where the person sits, for the count of wrong passwords. */
  async act(actor: Actor, reportId: string, version: number, act: ReportTransition, address: string): Promise<void> {
    if (act.password !== undefined) await this.reauthenticated(actor, reportId, act.password, address);
    await this.work.run(async (transaction) => {
      const facts = await this.loader.require(actor, reportId);
      if (act.variant === 'edition') facts.context.edition = editionNamed(facts, act);
      const passed = this.passed(facts, version, act);
      const said = saidIn(act, facts);
      const moved = movedBy(actor, said, facts, passed);
      const publishAt = this.timeSet(said);
      if (publishAt !== undefined) {
        await transaction.changeVersioned(Report, reportId, { version }, {});
        await this.editions.setTime(facts, publishAt, actor);
        return this.records.moved({ ...moved, to: facts.report.state, facts: { publishAt } });
      }
      const { freezes, editions, attests } = reportEffects[act.action];
      if (freezes) await this.editions.freeze(facts, moved.round);
      await transaction.changeVersioned(
        Report,
        reportId,
        { version },
        { state: passed.to, ...(await this.changed(said, moved)) },
      );
      await this.editions.follow(facts, editions);
      if (passed.to === 'drafting') await this.editions.resumed(actor, facts);
      if (attests) await this.records.attested(...stated(said, facts, moved));
      await this.records.moved(moved);
    });
  }

  /** Before the unit of work: a wrong password is counted even though the act is undone. */
  private async reauthenticated(actor: Actor, reportId: string, password: string, address: string): Promise<void> {
    await this.access.require(actor, reportId);
    await this.authentication.confirmPassword(actor, password, address);
  }

  private passed({ report, context }: ReportFacts, version: number, act: ReportTransition): Passed<ReportState> {
    const reauthenticated = act.password === undefined ? undefined : true;
    const verdict = outcome(reportTable, act.action, { ...context, reauthenticated }, act);
    return pass(verdict, { version, current: report.version });
  }

  /** The time to publish at, null where none shall be set any more; undefined: the act is about now. */
  private timeSet({ action, variant, publishAt }: ReportTransition): string | null | undefined {
    if (variant === 'cancel') return null;
    const at = action === 'publish' && publishAt ? new Date(publishAt).toISOString() : '';
    return at > this.clock.stamp() ? at : undefined;
  }

  /** What an act changes of the report beside its state. */
  private async changed({ action, publicNote }: ReportTransition, { round }: Moved): Promise<Partial<Report>> {
    const now = { openedAt: this.clock.stamp(), writingAfterEntry: await this.audit.lastEntry() };
    const effect = reportEffects[action];
    return {
      round,
      ...Object.fromEntries(effect.marks.map((moment) => [moment, now[moment]])),
      ...(effect.publicNote === 'stays'
        ? {}
        : { publicNote: effect.publicNote === 'as_said' ? (publicNote ?? null) : null }),
    };
  }
}

/** What was asked for; with a secrecy review go the boxes that were ticked. */
const saidIn = (act: ReportTransition, { context }: ReportFacts): ReportTransition => ({
  action: act.action,
  variant: act.variant,
  editionId: act.editionId,
  checks: act.checks,
  ...heard(reportTable, act.action, context, act),
});

/** What an act states about the digest, of what it moves or of the part that the signer stands for. */
function stated(act: ReportTransition, { standing }: ReportFacts, moved: Moved): Parameters<Records['attested']> {
  const { of, says } = reportEffects[act.action].attests!;
  const part = of === 'own_part' && unsigned(standing).find((signer) => signer.accountId === moved.actor.id)?.areaId;
  return [
    part ? { ...moved, subject: { ...moved.subject, type: 'area', id: part } } : moved,
    {
      act: act.action,
      verdict: says.includes('verdict') ? act.verdict! : act.action,
      digest: moved.digest!,
      opinion: says.includes('opinion') ? (act.opinion ?? null) : null,
      form: says.includes('form') ? { checks: act.checks ?? [], basis: act.basis ?? '' } : null,
    },
  ];
}

/** The edition that an act names, or 404. */
function editionNamed({ standing }: ReportFacts, { editionId }: ReportTransition): ReportContext['edition'] {
  const edition = standing.editions.find((each) => each.id === editionId);
  if (!edition) throw notFound();
  return { state: edition.state, digest: edition.manifestDigest };
}

function movedBy(
  actor: Actor,
  act: ReportTransition,
  { report, digest }: ReportFacts,
  passed: Passed<ReportState>,
): Moved {
  const edition = act.variant === 'edition' ? act.editionId : undefined;
  return {
    actor,
    ...passed,
    reportId: report.id,
    action: act.action,
    from: report.state,
    reason: act.reason ?? act.opinion ?? null,
    digest: act.digest ?? digest,
    round: report.round + Number(reportEffects[act.action].freezes),
    subject: edition
      ? { type: 'edition', id: edition, label: `${report.year}` }
      : { type: 'report', id: report.id, label: `${report.year}` },
    facts: { verdict: act.verdict },
  };
}
