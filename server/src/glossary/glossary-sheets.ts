import type { GlossarySheet } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { type Download, fileName } from '../files/downloads.js';
import type { Actor } from '../users/actor.js';
import { XLSX_TYPE } from '../xlsx/sheet.js';
import { Glossaries } from './glossaries.js';
import { GlossaryAccess } from './glossary-access.js';
import { readGlossarySheet, glossarySheet } from './sheet-rows.js';

/** The glossary as a file. What a file would change is shown before anything is written. */
@Injectable()
export class GlossarySheets {
  constructor(
    private readonly access: GlossaryAccess,
    private readonly glossaries: Glossaries,
  ) {}

  async of(actor: Actor, reportId: string): Promise<Download> {
    const { hostUnitId } = await this.access.writable(actor, reportId);
    const { version, glossary } = await this.glossaries.current(hostUnitId);
    return {
      name: fileName(`用语和敏感词（第${version}版）`, 'xlsx'),
      mediaType: XLSX_TYPE,
      bytes: await glossarySheet(glossary),
    };
  }

  async read(actor: Actor, reportId: string, file: Buffer | undefined): Promise<GlossarySheet> {
    await this.access.writable(actor, reportId);
    return readGlossarySheet(file);
  }
}
