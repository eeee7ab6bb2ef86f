import { Module } from '@nestjs/common';
import { CommentsModule } from '../comments/comments.module.js';
import { FilesModule } from '../files/files.module.js';
import { ReviewModule } from '../review/review.module.js';
import { Openings } from './openings.js';
import { RevisionViews } from './revision-views.js';
import { Revisions } from './revisions.js';
import { SectionActs } from './section-acts.js';
import { Citations } from './figures/citations.js';
import { SectionFiguresController } from './figures/section-figures.controller.js';
import { SectionFigures } from './figures/section-figures.js';
import { SectionFiles } from './section-files.js';
import { SectionContent } from './section-content.js';
import { SectionRecords } from './section-records.js';
import { SectionValues } from './figures/section-values.js';
import { SectionViews } from './section-views.js';
import { RevisionsController, SectionsController } from './sections.controller.js';
import { ShownTexts } from './shown-texts.js';
import { SetAsides } from './set-asides.js';
import { Sittings } from './sittings.js';

@Module({
  imports: [ReviewModule, CommentsModule, FilesModule],
  controllers: [SectionsController, SectionFiguresController, RevisionsController],
  providers: [
    SectionFiles,
    Openings,
    Revisions,
    RevisionViews,
    SectionActs,
    SectionContent,
    Citations,
    SectionFigures,
    SectionRecords,
    SectionValues,
    SectionViews,
    SetAsides,
    ShownTexts,
    Sittings,
  ],
  exports: [
    Citations,
    Openings,
    Revisions,
    SectionActs,
    SectionContent,
    SectionFiles,
    SectionViews,
    SetAsides,
    ShownTexts,
    CommentsModule,
  ],
})
export class SectionsModule {}
