import { Module } from '@nestjs/common';
import { ContributionsModule } from '../contributions/contributions.module.js';
import { ImportModule } from '../import/import.module.js';
import { InboxModule } from '../inbox/inbox.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { SectionsModule } from '../sections/sections.module.js';
import { DemoAccountsController } from './demo-accounts.controller.js';
import { DemoAccounts } from './demo-accounts.js';
import { DemoCity } from './demo-city.js';
import { ContributionSteps, DemoOpinions } from './demo-opinions.js';
import { DemoRequests } from './demo-requests.js';
import { DemoOpening } from './demo-opening.js';
import { DemoSections } from './demo-sections.js';
import { DemoSignOff } from './demo-sign-off.js';
import { DemoUnits } from './demo-units.js';

@Module({
  imports: [ReportsModule, SectionsModule, ContributionsModule, ImportModule, InboxModule],
  controllers: [DemoAccountsController],
  providers: [
    ContributionSteps,
    DemoAccounts,
    DemoCity,
    DemoOpening,
    DemoOpinions,
    DemoRequests,
    DemoSections,
    DemoSignOff,
    DemoUnits,
  ],
  exports: [DemoCity],
})
export class SeedModule {}
