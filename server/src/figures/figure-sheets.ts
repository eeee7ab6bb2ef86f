import type { FigureSheet } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { type Download, fileName } from '../files/downloads.js';
import type { Actor } from '../users/actor.js';
import { XLSX_TYPE } from '../xlsx/sheet.js';
import { FigureViews } from './figure-views.js';
import { figuresSheet, readFiguresSheet } from './sheet-rows.js';

/** The register as a file, and a file of values as what it says. */
@Injectable()
export class FigureSheets {
  constructor(private readonly views: FigureViews) {}

  async of(actor: Actor, reportId: string): Promise<Download> {
    const view = await this.views.of(actor, reportId);
    const name = fileName(`${view.year}年度数据台账`, 'xlsx');
    return { name, mediaType: XLSX_TYPE, bytes: await figuresSheet(view) };
  }

  async read(actor: Actor, reportId: string, file: Buffer | undefined): Promise<FigureSheet> {
    await this.views.of(actor, reportId);
    return readFiguresSheet(file);
  }
}
