import {
  type AreaContext,
  areaTable,
  type AreaTransition,
  type AreaView,
  offers,
  outcome,
  type Role,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { ReportAccess } from '../../outline/report-access.js';
import { pass } from '../../review/gate.js';
import { Involvements } from '../../review/involvements.js';
import { Records } from '../../review/record.js';
import { type AreaStanding, ReportStanding, type Standing } from '../../review/standing.js';
import type { Actor } from '../../users/actor.js';

type Offers = AreaView['offers'];

/** 审定本方面: the one act on an area. */
@Injectable()
export class AreaActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: ReportAccess,
    private readonly standings: ReportStanding,
    private readonly involvements: Involvements,
    private readonly records: Records,
  ) {}

  async act(actor: Actor, reportId: string, areaId: string, act: AreaTransition): Promise<void> {
    await this.work.run(async () => {
      const { report, roles } = await this.access.require(actor, reportId);
      const standing = await this.standings.of(report);
      const area = standing.areas.find((each) => each.id === areaId);
      if (!area) throw notFound();
      const context = (await this.contexts(actor, standing, roles))(area);
      const passed = pass(outcome(areaTable, act.action, context, { digest: act.digest }));
      const moved = {
        actor,
        ...passed,
        reportId,
        action: act.action,
        from: area.state,
        digest: act.digest,
        round: report.round,
        subject: { type: 'area' as const, id: areaId, label: `${report.year} ${area.label}` },
      };
      await this.records.attested(moved, { act: act.action, verdict: act.action, digest: act.digest });
      await this.records.moved(moved);
    });
  }

  /** What the actor may do with an area of the report. */
  async offers(actor: Actor, standing: Standing, roles: readonly Role[]): Promise<(area: AreaStanding) => Offers> {
    const context = await this.contexts(actor, standing, roles);
    return (area) => offers(areaTable, context(area));
  }

  private async contexts(
    actor: Actor,
    standing: Standing,
    roles: readonly Role[],
  ): Promise<(area: AreaStanding) => AreaContext> {
    const involvement = await this.involvements.of(standing, [actor.id]);
    return ({ id, state, digest }) => ({
      state,
      reportState: standing.tree.report.state,
      roles,
      digest,
      involvement: involvement(actor.id, id),
    });
  }
}
