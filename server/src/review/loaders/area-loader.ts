import type { AreaContext, Role } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { notFound } from '../../http/problem.js';
import { ReportAccess } from '../../outline/report-access.js';
import type { Report } from '../../outline/report.entity.js';
import type { Actor } from '../../users/actor.js';
import { type AreaStanding, Standings, type Standing } from './standings.js';

export interface AreaFacts {
  report: Report;
  standing: Standing;
  area: AreaStanding;
  context: AreaContext;
  roles: readonly Role[];
}

/** Everything that judging an act on an area depends on. */
@Injectable()
export class AreaLoader {
  constructor(
    private readonly access: ReportAccess,
    private readonly standings: Standings,
  ) {}

  /** What the actor sees of it, or 404: what is not there, and what is not theirs; with roles given, only for these. */
  async require(actor: Actor, reportId: string, areaId: string, ...wanted: Role[]): Promise<AreaFacts> {
    const { report, roles } = await this.access.require(actor, reportId, ...wanted);
    const standing = await this.standings.of(report, actor.id);
    const area = standing.areas.find((each) => each.id === areaId);
    if (!area) throw notFound();
    return { report, standing, area, roles, context: areaContext(actor, standing, roles, area) };
  }
}

/** What judging an act of this person on an area needs to know. */
export const areaContext = (
  actor: Actor,
  { tree, involvement, opinions }: Standing,
  roles: readonly Role[],
  { id, state, digest }: AreaStanding,
): AreaContext => ({
  state,
  reportState: tree.report.state,
  roles,
  digest,
  involvement: involvement(actor.id, id),
  ...opinions(id),
});
