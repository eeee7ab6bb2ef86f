import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { ActItems } from './items/act-items.js';
import { ImportItems } from './items/import-items.js';
import { InboxController } from './inbox.controller.js';
import { Inbox } from './inbox.js';
import { OfficeItems } from './items/office-items.js';
import { OvertakenItems } from './items/overtaken-items.js';
import { RefusedTimes } from './items/refused-times.js';
import { ReportItems } from './items/report-items.js';
import { RequestItems } from './items/request-items.js';
import { ReminderItems } from './items/reminder-items.js';
import { SectionItems } from './items/section-items.js';
import { SingleItems } from './items/single-items.js';
import { Tallies } from './tallies.js';
import { WithdrawnItems } from './items/withdrawn-items.js';

@Module({
  imports: [ReportsModule],
  controllers: [InboxController],
  providers: [
    ActItems,
    ImportItems,
    Inbox,
    OfficeItems,
    OvertakenItems,
    RefusedTimes,
    ReportItems,
    RequestItems,
    ReminderItems,
    SectionItems,
    SingleItems,
    Tallies,
    WithdrawnItems,
  ],
  exports: [Inbox],
})
export class InboxModule {}
