import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { ReviewModule } from '../review/review.module.js';
import { ActItems } from './act-items.js';
import { DemoAccountsController } from '../seed/demo-accounts.controller.js';
import { DemoAccounts } from '../seed/demo-accounts.js';
import { InboxController } from './inbox.controller.js';
import { Inbox } from './inbox.js';
import { OfficeItems } from './office-items.js';
import { ReportItems } from './report-items.js';
import { Schedules } from './schedules.js';
import { SectionItems } from './section-items.js';
import { Tallies } from './tally.js';
import { TemplatesController } from '../templates/templates.controller.js';
import { WithdrawnItems } from './withdrawn-items.js';

@Module({
  imports: [ReportsModule, ReviewModule],
  controllers: [InboxController, DemoAccountsController, TemplatesController],
  providers: [
    ActItems,
    DemoAccounts,
    Inbox,
    OfficeItems,
    ReportItems,
    Schedules,
    SectionItems,
    Tallies,
    WithdrawnItems,
  ],
  exports: [Schedules],
})
export class InboxModule {}
