import { Module } from '@nestjs/common';
import { LatestEditions } from './latest-edition.js';
import { Outlines } from './outline-names.js';
import { ReportAccess } from './report-access.js';
import { ReportTrees } from './report-tree.js';

const services = [LatestEditions, Outlines, ReportAccess, ReportTrees];

@Module({ providers: services, exports: services })
export class OutlineModule {}
