import type { ReportBack } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ofWholeReport, Transition } from '../../review/records/transition.entity.js';
import { People } from '../../users/people.js';

/** Why a report is being drafted again. */
@Injectable()
export class ReportsBack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
  ) {}

  async of(reportId: string): Promise<ReportBack | null> {
    const [last] = await this.work.rows(
      Transition,
      `report_id = :reportId AND ${ofWholeReport} AND from_state <> to_state
      ORDER BY after_entry DESC, id DESC LIMIT 1`,
      { reportId },
    );
    if (last?.toState !== 'drafting' || last.reason === null) return null;
    return {
      action: last.action,
      by: (await this.people.refs([last.actorId]))(last.actorId),
      at: last.at,
      reason: last.reason,
    };
  }
}
