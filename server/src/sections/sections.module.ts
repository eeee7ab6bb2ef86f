import { Module } from '@nestjs/common';
import { CommentsModule } from '../comments/comments.module.js';
import { FilesModule } from '../files/files.module.js';
import { ReviewModule } from '../review/review.module.js';
import { Openings } from './openings.js';
import { RevisionViews } from './revision-views.js';
import { Revisions } from './revisions.js';
import { SectionActs } from './section-acts.js';
import { SectionFiles } from './section-files.js';
import { SectionContent } from './section-content.js';
import { SectionViews } from './section-views.js';
import { RevisionsController, SectionsController } from './sections.controller.js';
import { ShownTexts } from './shown-texts.js';
import { Sittings } from './sittings.js';

@Module({
  imports: [ReviewModule, CommentsModule, FilesModule],
  controllers: [SectionsController, RevisionsController],
  providers: [
    SectionFiles,
    Openings,
    Revisions,
    RevisionViews,
    SectionActs,
    SectionContent,
    SectionViews,
    ShownTexts,
    Sittings,
  ],
  exports: [Openings, Revisions, SectionActs, SectionContent, SectionFiles, SectionViews, CommentsModule],
})
export class SectionsModule {}
