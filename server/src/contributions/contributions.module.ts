import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { ReviewModule } from '../review/review.module.js';
import { SectionsModule } from '../sections/sections.module.js';
import { Asking } from './asking.js';
import { ContributionActs } from './contribution-acts.js';
import { ContributionContent } from './contribution-content.js';
import { ContributionFiles } from './contribution-files.js';
import { ContributionLoader } from './contribution-loader.js';
import { ContributionOpenings } from './contribution-openings.js';
import { ContributionsController } from './contributions.controller.js';
import { OpinionsController } from './opinions/opinions.controller.js';
import { OpinionSheets } from './opinions/opinion-sheets.js';
import { OpinionTables } from './opinions/opinion-tables.js';
import { LastYearController } from './last-year.controller.js';
import { LastYear } from './last-year.js';
import { Pins } from './pins.js';
import { RequestNames } from './request-names.js';
import { RequestViews } from './request-views.js';
import { RequestsController } from './requests.controller.js';
import { UsedAnswers } from './taking-over/used-answers.js';

@Module({
  imports: [FilesModule, ReviewModule, SectionsModule],
  controllers: [ContributionsController, LastYearController, OpinionsController, RequestsController],
  providers: [
    Asking,
    ContributionActs,
    ContributionContent,
    ContributionFiles,
    ContributionLoader,
    ContributionOpenings,
    LastYear,
    OpinionSheets,
    OpinionTables,
    Pins,
    RequestNames,
    RequestViews,
    UsedAnswers,
  ],
  exports: [
    Asking,
    ContributionActs,
    ContributionContent,
    ContributionFiles,
    ContributionLoader,
    ContributionOpenings,
    RequestViews,
  ],
})
export class ContributionsModule {}
