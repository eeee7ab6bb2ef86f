import {
  auditFilter,
  type AuditFilter,
  type AuditPage,
  auditQuery,
  type AuditQuery,
  type AuditVerdict,
} from '@bafang/shared';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Allow } from '../../http/allow.js';
import { type Actor, CurrentActor } from '../../users/actor.js';
import { AuditTrail } from './audit-trail.js';

@Controller('api/audit')
@Allow('auditor')
export class AuditController {
  constructor(private readonly trail: AuditTrail) {}

  @Get()
  page(@Query({ schema: auditQuery }) query: AuditQuery, @CurrentActor() actor: Actor): Promise<AuditPage> {
    return this.trail.page(actor, query);
  }

  @Get('verify')
  verify(@CurrentActor() actor: Actor): Promise<AuditVerdict> {
    return this.trail.verify(actor);
  }

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
