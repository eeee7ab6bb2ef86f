import { Module } from '@nestjs/common';
import { OutlineModule } from '../outline/outline.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { AreaLoader } from './loaders/area-loader.js';
import { EditionLoader } from './loaders/edition-loader.js';
import { Involvements } from './records/involvements.js';
import { KnownTexts } from './texts/known-texts.js';
import { LastBureauText } from './texts/last-bureau-text.js';
import { ReadableTexts } from './texts/readable-texts.js';
import { Records } from './records/records.js';
import { ReportLoader } from './loaders/report-loader.js';
import { SectionLoader } from './loaders/section-loader.js';
import { Standings } from './loaders/standings.js';
import { TextsThen } from './texts/texts-then.js';

const services = [
  AreaLoader,
  EditionLoader,
  Involvements,
  KnownTexts,
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
