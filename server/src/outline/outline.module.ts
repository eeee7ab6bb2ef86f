import { Module } from '@nestjs/common';
import { LatestEditions } from './latest-editions.js';
import { Outlines } from './outlines.js';
import { ReportAccess } from './report-access.js';
import { ReportTrees } from './report-trees.js';

const services = [LatestEditions, Outlines, ReportAccess, ReportTrees];

@Module({ providers: services, exports: services })
export class OutlineModule {}
