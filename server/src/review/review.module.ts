import { Module } from '@nestjs/common';
import { Comments } from '../comments/comments.service.js';
import { PublicController } from '../publishing/public.controller.js';
import { PublicPages } from '../publishing/public-pages.js';
import { Freezer } from '../publishing/freeze.js';
import { StoredFiles } from '../publishing/stored-files.js';
import { ReportsModule } from '../reports/reports.module.js';
import { Revisions } from '../sections/revisions.service.js';
import { Sittings } from '../sections/sittings.js';
import { AreaActs } from './area-acts.js';
import { AreaViews } from './area-views.js';
import { Drafts } from './drafts.js';
import { EditionActs } from './edition-acts.js';
import { FilesController } from './files.controller.js';
import { FullReports } from './full-reports.js';
import { Involvements } from './involvements.js';
import { LastBureauText } from './last-bureau-text.js';
import { PreparationService } from './preparation.service.js';
import { PublishViews } from './publish-views.js';
import { ReadableTexts } from './readable-texts.js';
import { Records } from './record.js';
import { AssignmentController, EditionsController, ReportsController, SignOffController } from './report.controller.js';
import { ReportActs } from './report-acts.js';
import { ReportFacts } from './report-facts.js';
import { ReportStanding } from './report-standing.js';
import { ReportViews } from './report-views.js';
import { ReportsBack } from './reports-back.js';
import { SectionActs } from './section-acts.js';
import { SectionComments } from './section-comments.js';
import { SectionContent } from './section-content.js';
import { SectionFacts } from './section-facts.js';
import { SectionViews } from './section-views.js';
import { CommentsController, RevisionsController, SectionsController } from './sections.controller.js';
import { SetPublications } from './set-publications.js';
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
