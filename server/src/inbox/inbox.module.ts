import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { ActItems } from './act-items.js';
import { ImportItems } from './import-items.js';
import { InboxController } from './inbox.controller.js';
import { Inbox } from './inbox.js';
import { OfficeItems } from './office-items.js';
import { RefusedTimes } from './refused-times.js';
import { ReportItems } from './report-items.js';
import { RequestItems } from './request-items.js';
import { SectionItems } from './section-items.js';
import { SingleItems } from './single-items.js';
import { Tallies } from './tallies.js';
import { WithdrawnItems } from './withdrawn-items.js';

@Module({
  imports: [ReportsModule],
  controllers: [InboxController],
  providers: [
    ActItems,
    ImportItems,
    Inbox,
    OfficeItems,
    RefusedTimes,
    ReportItems,
    RequestItems,
    SectionItems,
    SingleItems,
    Tallies,
    WithdrawnItems,
  ],
  exports: [Inbox],
})
export class InboxModule {}
