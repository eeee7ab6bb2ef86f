import { Module } from '@nestjs/common';
import { Comments } from '../comments/comments.js';
import { PublicController } from '../publishing/public.controller.js';
import { PublicPages } from '../publishing/public-pages.js';
import { Freezer } from '../publishing/freeze.js';
import { StoredFiles } from '../files/stored-files.js';
import { ReportsModule } from '../reports/reports.module.js';
import { Revisions } from '../sections/revisions.js';
import { Sittings } from '../sections/sittings.js';
import { AreaActs } from '../reports/acts/area-acts.js';
import { AreaViews } from '../reports/views/area-views.js';
import { Drafts } from '../reports/views/drafts.js';
import { EditionActs } from '../reports/editions/edition-acts.js';
import { FilesController } from '../reports/editions/editions.controller.js';
import { FullReports } from '../reports/views/full-reports.js';
import { Involvements } from './involvements.js';
import { LastBureauText } from './last-bureau-text.js';
import { PreparationService } from '../reports/acts/preparations.js';
import { PublishViews } from '../reports/views/publish-views.js';
import { ReadableTexts } from './readable-texts.js';
import { Records } from './record.js';
import {
  AssignmentController,
  EditionsController,
  ReportsController,
  SignOffController,
} from '../reports/reports.controller.js';
import { ReportActs } from '../reports/acts/report-acts.js';
import { ReportFacts } from './report-facts.js';
import { ReportStanding } from './standing.js';
import { ReportViews } from '../reports/views/report-views.js';
import { ReportsBack } from '../reports/views/reports-back.js';
import { SectionActs } from '../sections/section-acts.js';
import { SectionComments } from '../comments/section-comments.js';
import { SectionContent } from '../sections/section-content.js';
import { SectionFacts } from './section-facts.js';
import { SectionViews } from '../sections/section-views.js';
import { CommentsController, RevisionsController, SectionsController } from '../sections/sections.controller.js';
import { SetPublications } from '../reports/acts/set-publications.js';
import { TextsThen } from './texts-then.js';

const services = [
  AreaActs,
  AreaViews,
  Comments,
  Drafts,
  EditionActs,
  Freezer,
  FullReports,
  Involvements,
  LastBureauText,
  PreparationService,
  PublicPages,
  PublishViews,
  ReadableTexts,
  Records,
  ReportActs,
  ReportFacts,
  ReportStanding,
  ReportViews,
  ReportsBack,
  Revisions,
  SectionActs,
  SectionComments,
  SectionContent,
  SectionFacts,
  SectionViews,
  SetPublications,
  Sittings,
  StoredFiles,
  TextsThen,
];

@Module({
  imports: [ReportsModule],
  controllers: [
    ReportsController,
    AssignmentController,
    SignOffController,
    EditionsController,
    SectionsController,
    RevisionsController,
    CommentsController,
    FilesController,
    PublicController,
  ],
  providers: services,
  exports: services,
})
export class ReviewModule {}
