import { Module } from '@nestjs/common';
import { ContributionsModule } from '../contributions/contributions.module.js';
import { CoverageModule } from '../coverage/coverage.module.js';
import { FiguresModule } from '../figures/figures.module.js';
import { ImportModule } from '../import/import.module.js';
import { InboxModule } from '../inbox/inbox.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { SectionsModule } from '../sections/sections.module.js';
import { DemoAccountsController } from './demo-accounts.controller.js';
import { DemoAccounts } from './demo-accounts.js';
import { DemoAutumn } from './demo-autumn.js';
import { DemoCity } from './demo-city.js';
import { ContributionSteps, DemoOpinions } from './asking/demo-opinions.js';
import { DemoCoverage } from './demo-coverage.js';
import { DemoFigures } from './demo-figures.js';
import { DemoTyping } from './demo-typing.js';
import { DemoRequests } from './asking/demo-requests.js';
import { DemoOpening } from './demo-opening.js';
import { DemoSections } from './demo-sections.js';
import { DemoSignOff } from './demo-sign-off.js';
import { DemoUnits } from './demo-units.js';

@Module({
  imports: [
    ReportsModule,
    SectionsModule,
    ContributionsModule,
    CoverageModule,
    FiguresModule,
    ImportModule,
    InboxModule,
  ],
  controllers: [DemoAccountsController],
  providers: [
    ContributionSteps,
    DemoAccounts,
    DemoAutumn,
    DemoCity,
    DemoCoverage,
    DemoFigures,
    DemoOpening,
    DemoOpinions,
    DemoRequests,
    DemoSections,
    DemoSignOff,
    DemoTyping,
    DemoUnits,
  ],
  exports: [DemoCity],
})
export class SeedModule {}
