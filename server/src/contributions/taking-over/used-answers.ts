import type { UsedAnswer } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { SectionLoader } from '../../review/loaders/section-loader.js';
import { Units } from '../../units/units.js';
import type { Actor } from '../../users/actor.js';
import { ContributionLoader } from '../contribution-loader.js';

/** Whose words stand in a section, for who asked and the bureau; whoever else reads it is told of none. */
@Injectable()
export class UsedAnswers {
  constructor(
    private readonly contributions: ContributionLoader,
    private readonly sections: SectionLoader,
    private readonly units: Units,
  ) {}

  async of(actor: Actor, sectionId: string): Promise<UsedAnswer[]> {
    await this.sections.require(actor, sectionId);
    const received = (await this.contributions.usedIn(actor, sectionId)).filter(({ rights }) => rights.receives);
    const units = await this.units.refs(received.map(({ row }) => row.unitId));
    return received.map(({ row: { id, requestId, unitId, passages } }) => ({
      id,
      requestId,
      unit: units.get(unitId)!,
      passages,
    }));
  }
}
