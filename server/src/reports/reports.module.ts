import { Module } from '@nestjs/common';
import { Assignment } from './planning/assignment.js';
import { CarriedAssignments } from './planning/carried-assignment.js';
import { LatestEditions } from '../outline/latest-edition.js';
import { OutlineChanges } from './planning/outline-changes.js';
import { Outlines } from '../outline/outline-names.js';
import { PastedAssignment } from './planning/pasted-assignment.js';
import { People } from '../users/people.js';
import { ReportAccess } from '../outline/report-access.js';
import { Sources } from './planning/report-sources.js';
import { ReportTrees } from '../outline/report-tree.js';
import { Reports } from './reports.js';

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
