import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { ReviewModule } from '../review/review.module.js';
import { CoverageActs } from './coverage-acts.js';
import { CoverageViews } from './coverage-views.js';
import { CoverageController } from './coverage.controller.js';
import { OriginViews } from './origin-views.js';

@Module({
  imports: [FilesModule, ReviewModule],
  controllers: [CoverageController],
  providers: [CoverageActs, CoverageViews, OriginViews],
  exports: [CoverageActs, CoverageViews],
})
export class CoverageModule {}
