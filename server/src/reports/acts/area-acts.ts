import { type AreaContext, areaTable, type AreaTransition, offers, outcome, type Role } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { ReportAccess } from '../../outline/report-access.js';
import { pass } from '../../review/gate.js';
import { Involvements } from '../../review/involvements.js';
import { Records } from '../../review/record.js';
import { type AreaStanding, ReportStanding, type Standing } from '../../review/standing.js';
import type { Actor } from '../../users/actor.js';

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
      const verdict = outcome(areaTable, act.action, await this.context(actor, standing, area, roles), {
        digest: act.digest,
      });
      const to = pass(verdict);
      const moved = {
        actor,
        role: 'bureau_head' as const,
        reportId,
        action: act.action,
        from: area.state,
        to,
        digest: act.digest,
        round: report.round,
        subject: { type: 'area' as const, id: areaId, label: `${report.year} ${area.label}` },
      };
      await this.records.attested(moved, { act: act.action, verdict: act.action, digest: act.digest });
      await this.records.moved(moved);
    });
  }

  async offers(actor: Actor, standing: Standing, area: AreaStanding, roles: readonly Role[]) {
    return offers(areaTable, await this.context(actor, standing, area, roles));
  }

  private async context(
    actor: Actor,
    standing: Standing,
    area: AreaStanding,
    roles: readonly Role[],
  ): Promise<AreaContext> {
    return {
      state: area.state,
      reportState: standing.tree.report.state,
      roles,
      digest: area.digest,
      involvement: await this.involvements.of(actor.id, standing, area.id),
    };
  }
}
