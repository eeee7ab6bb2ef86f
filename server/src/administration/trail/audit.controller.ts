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
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Allow } from '../../http/allow.js';
import { Answers } from '../../http/answers.js';
import { type Actor, CurrentActor } from '../../users/actor.js';
import { AuditTrail } from './audit-trail.js';

@Controller('api/audit')
@Allow('auditor')
export class AuditController {
  constructor(private readonly trail: AuditTrail) {}

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
    return new StreamableFile(Readable.from(await this.trail.export(actor, filter), { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="audit.csv"',
    });
  }
}
