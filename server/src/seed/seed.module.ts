import { Module } from '@nestjs/common';
import { ImportModule } from '../import/import.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { ReviewModule } from '../review/review.module.js';
import { DemoCity } from './demo-city.js';
import { DemoSections } from './demo-sections.js';
import { DemoSignOff } from './demo-sign-off.js';
import { DemoUnits } from './demo-units.js';

@Module({
  imports: [ReportsModule, ReviewModule, ImportModule],
  providers: [DemoCity, DemoSections, DemoSignOff, DemoUnits],
  exports: [DemoCity],
})
export class SeedModule {}
