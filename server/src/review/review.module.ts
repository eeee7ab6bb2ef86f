import { Module } from '@nestjs/common';
import { GlossaryModule } from '../glossary/glossary.module.js';
import { OriginsModule } from '../origins/origins.module.js';
import { OutlineModule } from '../outline/outline.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { RegisterModule } from '../register/register.module.js';
import { AreaLoader } from './loaders/area-loader.js';
import { EditionLoader } from './loaders/edition-loader.js';
import { Openings } from './loaders/openings.js';
import { Involvements } from './records/involvements.js';
import { KnownTexts } from './texts/known-texts.js';
import { Errors } from './errors.js';
import { MatterStandings } from './matter-standings.js';
import { PinnedValues } from './pinned-values.js';
import { LastBureauText } from './texts/last-bureau-text.js';
import { ReadableTexts } from './texts/readable-texts.js';
import { RequiredContents } from './required-contents.js';
import { Records } from './records/records.js';
import { ReportLoader } from './loaders/report-loader.js';
import { SectionLoader } from './loaders/section-loader.js';
import { SetAsideViews } from './set-aside-views.js';
import { Standings } from './loaders/standings.js';
import { TextsThen } from './texts/texts-then.js';

const services = [
  AreaLoader,
  EditionLoader,
  Errors,
  Involvements,
  KnownTexts,
  LastBureauText,
  MatterStandings,
  Openings,
  PinnedValues,
  ReadableTexts,
  Records,
  ReportLoader,
  RequiredContents,
  SetAsideViews,
  Standings,
  SectionLoader,
  TextsThen,
];

/** The engine, with the ground that it stands on. */
@Module({
  imports: [GlossaryModule, OriginsModule, OutlineModule, PublishingModule, RegisterModule],
  providers: services,
  exports: [...services, OriginsModule, OutlineModule, PublishingModule, RegisterModule],
})
export class ReviewModule {}
