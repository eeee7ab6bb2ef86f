import { Module } from '@nestjs/common';
import { Assignment } from './assignment.service.js';
import { CarriedAssignments } from './carried-assignment.service.js';
import { LatestEditions } from './latest-edition.js';
import { OutlineChanges } from './outline-changes.js';
import { Outlines } from './outline-names.js';
import { PastedAssignment } from './pasted-assignment.service.js';
import { People } from './people.js';
import { ReportAccess } from './report-access.js';
import { Sources } from './report-sources.js';
import { ReportTrees } from './report-tree.js';
import { Reports } from './reports.service.js';

const services = [
  Assignment,
  CarriedAssignments,
  LatestEditions,
  OutlineChanges,
  Outlines,
  PastedAssignment,
  People,
  ReportAccess,
  Reports,
  ReportTrees,
  Sources,
];

@Module({ providers: services, exports: services })
export class ReportsModule {}
