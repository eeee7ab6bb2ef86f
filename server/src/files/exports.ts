import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { extname } from 'node:path';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Actor } from '../users/actor.js';
import { type Download, sendDownload } from './downloads.js';

/** What is taken out of a report as a file, beside its draft. */
export type Exported = 'answers' | 'assignment' | 'coverage' | 'figures' | 'glossary' | 'opinions' | 'progress';

/** 导出: who takes a file out stands in the trail before it goes. */
@Injectable()
export class Exports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async send(
    response: Response,
    actor: Actor,
    { what, reportId, facts }: { what: Exported; reportId: string; facts?: Record<string, unknown> },
    file: Download,
  ): Promise<void> {
    const [report] = await this.work.query<{ year: number }>('SELECT year FROM reports WHERE id = :reportId', {
      reportId,
    });
    const object = { type: 'report', id: reportId, label: `${report!.year}` };
    // not its name, in which the title of a text may stand: a trail is kept for ever
    const format = extname(file.name).slice(1);
    await this.audit.record({ actor, action: `export_${what}`, object, facts: { format, ...facts } });
    sendDownload(response, file);
  }
}
