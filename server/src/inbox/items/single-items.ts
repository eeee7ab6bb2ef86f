import type { InboxItem } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../users/actor.js';
import { ImportItems } from './import-items.js';
import { OfficeItems } from './office-items.js';
import { RequestItems } from './request-items.js';
import { ReportItems } from './report-items.js';
import { ReminderItems } from './reminder-items.js';
import { OvertakenItems } from './overtaken-items.js';
import { RefusedTimes } from './refused-times.js';
import { WithdrawnItems } from './withdrawn-items.js';

/** The few things that wait and are judged one by one: of the administrators, of areas and whole reports, of what was withdrawn, of what units are asked. */
@Injectable()
export class SingleItems {
  constructor(
    private readonly reminders: ReminderItems,
    private readonly office: OfficeItems,
    private readonly reports: ReportItems,
    private readonly requests: RequestItems,
    private readonly withdrawn: WithdrawnItems,
    private readonly refused: RefusedTimes,
    private readonly imports: ImportItems,
    private readonly overtaken: OvertakenItems,
  ) {}

  async of(actor: Actor): Promise<InboxItem[]> {
    return [
      ...(await this.reminders.of(actor)),
      ...(await this.office.of(actor)),
      ...(await this.refused.of(actor)),
      ...(await this.reports.of(actor)),
      ...(await this.withdrawn.of(actor)),
      ...(await this.overtaken.of(actor)),
      ...(await this.imports.of(actor)),
      ...(await this.requests.of(actor)),
    ];
  }
}
