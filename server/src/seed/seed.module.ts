import { Module } from '@nestjs/common';
import { ImportModule } from '../import/import.module.js';
import { InboxModule } from '../inbox/inbox.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { SectionsModule } from '../sections/sections.module.js';
import { DemoAccountsController } from './demo-accounts.controller.js';
import { DemoAccounts } from './demo-accounts.js';
import { DemoCity } from './demo-city.js';
import { DemoOpening } from './demo-opening.js';
import { DemoSections } from './demo-sections.js';
import { DemoSignOff } from './demo-sign-off.js';
import { DemoUnits } from './demo-units.js';

@Module({
  imports: [ReportsModule, SectionsModule, ImportModule, InboxModule],
  controllers: [DemoAccountsController],
  providers: [DemoAccounts, DemoCity, DemoOpening, DemoSections, DemoSignOff, DemoUnits],
  exports: [DemoCity],
})
export class SeedModule {}
