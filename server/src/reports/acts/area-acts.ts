import { areaTable, type AreaTransition, outcome } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { AreaLoader } from '../../review/loaders/area-loader.js';
import { pass } from '../../review/gate.js';
import { Records } from '../../review/records/records.js';
import type { Actor } from '../../users/actor.js';

/** 审定本方面: the one act on an area. */
@Injectable()
export class AreaActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly areas: AreaLoader,
    private readonly records: Records,
  ) {}

  async act(actor: Actor, reportId: string, areaId: string, { action, digest }: AreaTransition): Promise<void> {
    await this.work.run(async () => {
      const { report, area, context } = await this.areas.require(actor, reportId, areaId);
      const moved = {
        ...pass(outcome(areaTable, action, context, { digest })),
        actor,
        reportId,
        action,
        from: area.state,
        digest,
        round: report.round,
        subject: { type: 'area' as const, id: areaId, label: `${report.year} ${area.label}` },
      };
      await this.records.attested(moved, { act: action, verdict: action, digest });
      await this.records.moved(moved);
    });
  }
}
