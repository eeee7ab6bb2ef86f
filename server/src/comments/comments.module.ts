import { Module } from '@nestjs/common';
import { ReviewModule } from '../review/review.module.js';
import { CommentsController } from './comments.controller.js';
import { Comments } from './comments.js';
import { SectionComments } from './section-comments.js';

@Module({
  imports: [ReviewModule],
  controllers: [CommentsController],
  providers: [Comments, SectionComments],
  exports: [Comments, SectionComments],
})
export class CommentsModule {}
