import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module.js';
import { ReviewModule } from '../review/review.module.js';
import { AreaActs } from './acts/area-acts.js';
import { Preparations } from './acts/preparations.js';
import { ReportActs } from './acts/report-acts.js';
import { SetPublications } from './acts/set-publications.js';
import { AreasController } from './areas.controller.js';
import { EditionActs } from './editions/edition-acts.js';
import { EditionTexts } from './editions/edition-texts.js';
import { EditionsController } from './editions/editions.controller.js';
import { RoundEditions } from './editions/round-editions.js';
import { Assignment } from './planning/assignment.js';
import { AssignmentSheet } from './planning/assignment-sheet.js';
import { CarriedAssignments } from './planning/carried-assignments.js';
import { OutlineChanges } from './planning/outline-changes.js';
import { PastedAssignment } from './planning/pasted-assignment.js';
import { PlanningController } from './planning/planning.controller.js';
import { Sources } from './planning/sources.js';
import { ReportsController } from './reports.controller.js';
import { Reports } from './reports.js';
import { AreaViews } from './views/area-views.js';
import { Drafts } from './views/drafts.js';
import { FullReports } from './views/full-reports.js';
import { PublishViews } from './views/publish-views.js';
import { ReportViews } from './views/report-views.js';
import { ReportsBack } from './views/reports-back.js';

const planning = [Assignment, AssignmentSheet, CarriedAssignments, OutlineChanges, PastedAssignment, Reports, Sources];
const acts = [AreaActs, EditionActs, EditionTexts, Preparations, ReportActs, RoundEditions, SetPublications];
const views = [AreaViews, Drafts, FullReports, PublishViews, ReportViews, ReportsBack];

@Module({
  imports: [FiguresModule, ReviewModule],
  controllers: [ReportsController, PlanningController, AreasController, EditionsController],
  providers: [...planning, ...acts, ...views],
  exports: [...planning, ...acts, ...views, ReviewModule],
})
export class ReportsModule {}
