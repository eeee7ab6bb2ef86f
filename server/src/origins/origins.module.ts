import { Module } from '@nestjs/common';
import { OutlineModule } from '../outline/outline.module.js';
import { CarriedShare } from './carried-share.js';
import { Comparisons } from './comparisons.js';
import { LastYearTexts } from './last-year-texts.js';
import { Materials } from './materials.js';

const services = [CarriedShare, Comparisons, LastYearTexts, Materials];

/** Where the sentences of a report come from. */
@Module({ imports: [OutlineModule], providers: services, exports: services })
export class OriginsModule {}
