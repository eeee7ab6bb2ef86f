import { Module } from '@nestjs/common';
import { ContributionsModule } from '../contributions/contributions.module.js';
import { FilesModule } from '../files/files.module.js';
import { ReviewModule } from '../review/review.module.js';
import { SectionsModule } from '../sections/sections.module.js';
import { TemplatesModule } from '../templates/templates.module.js';
import { AnsweredFigures } from './answered/answered-figures.js';
import { AnsweredFiguresController } from './answered/answered-figures.controller.js';
import { FigureActs } from './figure-acts.js';
import { FigureSheets } from './figure-sheets.js';
import { FigureValues } from './figure-values.js';
import { FigureViews } from './figure-views.js';
import { FigureFiles } from './figure-files.js';
import { FigureFilesController } from './figure-files.controller.js';
import { FigureSheetsController } from './figure-sheets.controller.js';
import { FiguresController } from './figures.controller.js';
import { Outdating } from './outdating.js';
import { NumberAnswering } from './proposals/number-answering.js';
import { SeenFigures } from './seen-figures.js';
import { ProposalTexts } from './proposals/proposal-texts.js';
import { ProposalViews } from './proposals/proposal-views.js';
import { TakingBack } from './proposals/taking-back.js';
import { ProposalsController } from './proposals/proposals.controller.js';

/** What is entered into the register, and what that means for the texts that cite it. */
@Module({
  imports: [ContributionsModule, FilesModule, ReviewModule, SectionsModule, TemplatesModule],
  controllers: [
    AnsweredFiguresController,
    ProposalsController,
    FiguresController,
    FigureFilesController,
    FigureSheetsController,
  ],
  providers: [
    AnsweredFigures,
    FigureActs,
    FigureFiles,
    FigureSheets,
    FigureValues,
    FigureViews,
    Outdating,
    SeenFigures,
    ProposalTexts,
    ProposalViews,
    NumberAnswering,
    TakingBack,
  ],
  exports: [FigureActs, FigureValues, FigureViews, Outdating],
})
export class FiguresModule {}
