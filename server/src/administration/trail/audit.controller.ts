import {
  auditFilter,
  type AuditFilter,
  auditPage,
  type AuditPage,
  auditQuery,
  type AuditQuery,
  auditVerdict,
  type AuditVerdict,
} from '@bafang/shared';
import { Controller, Get, Query, Res, StreamableFile, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { Allow } from '../../http/allow.js';
import { Answers } from '../../http/answers.js';
import { sendDownload } from '../../files/downloads.js';
import { LinkProblemFilter } from '../../publishing/page-problem.filter.js';
import { type Actor, CurrentActor } from '../../users/actor.js';
import { XLSX_TYPE } from '../../xlsx/sheet.js';
import { AuditExports } from './audit-exports.js';
import { AuditTrail } from './audit-trail.js';

@Controller('api/audit')
@Allow('auditor')
export class AuditController {
  constructor(
    private readonly trail: AuditTrail,
    private readonly exports: AuditExports,
  ) {}

  @Answers('The audit trail, newest first, searched and filtered.', auditPage)
  @Get()
  page(@Query({ schema: auditQuery }) query: AuditQuery, @CurrentActor() actor: Actor): Promise<AuditPage> {
    return this.trail.page(actor, query);
  }

  @Answers('Verifies the chain of the audit trail.', auditVerdict)
  @Get('verify')
  verify(@CurrentActor() actor: Actor): Promise<AuditVerdict> {
    return this.trail.verify(actor);
  }

  @Answers('The audit trail, filtered, as a table.', ['text/csv'])
  @Get('export')
  async export(
    @Query({ schema: auditFilter }) filter: AuditFilter,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    return new StreamableFile(Readable.from(await this.exports.csv(actor, filter), { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="audit.csv"',
    });
  }

  @Answers('The audit trail, filtered, as a sheet.', [XLSX_TYPE], 'too_many_rows')
  @Get('export.xlsx')
  @UseFilters(LinkProblemFilter)
  async sheet(
    @Query({ schema: auditFilter }) filter: AuditFilter,
    @CurrentActor() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    sendDownload(response, await this.exports.xlsx(actor, filter));
  }
}
