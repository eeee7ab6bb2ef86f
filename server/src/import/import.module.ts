import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { ReviewModule } from '../review/review.module.js';
import { ImportsController } from './imports.controller.js';
import { Imports } from './imports.js';

@Module({
  imports: [ReportsModule, ReviewModule],
  controllers: [ImportsController],
  providers: [Imports],
  exports: [Imports],
})
export class ImportModule {}
