import { Module } from '@nestjs/common';
import { OutlineModule } from '../outline/outline.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { AreaLoader } from './area-loader.js';
import { EditionLoader } from './edition-loader.js';
import { Involvements } from './involvements.js';
import { LastBureauText } from './last-bureau-text.js';
import { ReadableTexts } from './readable-texts.js';
import { Records } from './records.js';
import { ReportLoader } from './report-loader.js';
import { SectionLoader } from './section-loader.js';
import { Standings } from './standings.js';
import { TextsThen } from './texts-then.js';

const services = [
  AreaLoader,
  EditionLoader,
  Involvements,
  LastBureauText,
  ReadableTexts,
  Records,
  ReportLoader,
  Standings,
  SectionLoader,
  TextsThen,
];

/** The engine, with the ground that it stands on. */
@Module({
  imports: [OutlineModule, PublishingModule],
  providers: services,
  exports: [...services, OutlineModule, PublishingModule],
})
export class ReviewModule {}
