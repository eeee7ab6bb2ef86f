import { outcome, type ReportContext, type ReportState, reportTable, type ReportTransition } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Authentication } from '../../auth/authentication.js';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { ReportAccess } from '../../outline/report-access.js';
import { Report } from '../../outline/report.entity.js';
import { pass, type Passed } from '../../review/gate.js';
import { type Moved, Records } from '../../review/records.js';
import { type ReportFacts, ReportLoader } from '../../review/report-loader.js';
import { unsigned } from '../../review/standings.js';
import type { Actor } from '../../users/actor.js';
import { RoundEditions } from '../editions/round-editions.js';

interface Doing {
  actor: Actor;
  act: ReportTransition;
  facts: ReportFacts;
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
      const moved = movedBy(actor, act, facts, passed);
      const publishAt = this.timeSet(act);
      if (publishAt !== undefined) {
        await transaction.changeVersioned(Report, reportId, { version }, {});
        await this.editions.setTime(facts, publishAt, actor);
        return this.records.moved({ ...moved, to: facts.report.state, facts: { publishAt } });
      }
      const more = await this.effects[act.action]({ actor, act, facts, moved });
      await transaction.changeVersioned(Report, reportId, { version }, { state: passed.to, ...more });
      await this.editions.follow(facts, act.action);
      await this.records.moved({ ...moved, round: more.round ?? moved.round });
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

  /** What an action does beside the state: what it attests, and what else of the report changes. */
  private readonly effects: Record<Action, (doing: Doing) => Promise<Partial<Report>>> = {
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
    send_to_sign: async ({ facts, moved }) => {
      const round = facts.report.round + 1;
      await this.editions.freeze(facts, round);
      await this.records.attested(
        { ...moved, round },
        { act: 'send_to_sign', verdict: 'send_to_sign', digest: facts.digest },
      );
      return { round };
    },
    recall: async () => ({}),
    sign: async ({ actor, act, facts, moved }) => {
      const due = unsigned(facts.standing).find((signer) => signer.accountId === actor.id)!;
      const subject = due.areaId
        ? ({ type: 'area', id: due.areaId, label: moved.subject.label } as const)
        : moved.subject;
      await this.records.attested(
        { ...moved, subject },
        { act: 'sign', verdict: act.verdict!, opinion: act.opinion ?? null, digest: act.digest! },
      );
      return {};
    },
    send_back: async () => ({}),
    reopen: async () => ({}),
    publish: async () => ({ writingSince: this.clock.stamp(), publicNote: null }),
    correct: async ({ act }) => ({ publicNote: act.publicNote ?? null }),
    drop_correction: async () => ({ publicNote: null }),
  };
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
    round: report.round,
    subject: edition
      ? { type: 'edition', id: edition, label: `${report.year}` }
      : { type: 'report', id: report.id, label: `${report.year}` },
    facts: { verdict: act.verdict },
  };
}
