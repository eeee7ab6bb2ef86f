import {
  bureauRoles,
  idParameter,
  type OpinionsWanted,
  opinionsWanted,
  type OpinionTable,
  opinionTable,
} from '@bafang/shared';
import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { Exports } from '../../files/exports.js';
import { Allow } from '../../http/allow.js';
import { Answers } from '../../http/answers.js';
import { formats } from '../../publishing/render/formats.js';
import { LinkProblemFilter } from '../../publishing/page-problem.filter.js';
import { type Actor, CurrentActor } from '../../users/actor.js';
import { XLSX_TYPE } from '../../xlsx/sheet.js';
import { OpinionSheets } from './opinion-sheets.js';
import { OpinionTables } from './opinion-tables.js';

const Id = () => Param('id', { schema: idParameter });
const Wanted = () => Query({ schema: opinionsWanted });

/** 意见采纳情况表. */
@Controller('api/reports/:id')
@Allow(...bureauRoles, 'leader')
export class OpinionsController {
  constructor(
    private readonly tables: OpinionTables,
    private readonly sheets: OpinionSheets,
    private readonly out: Exports,
  ) {}

  @Answers(
    'Every opinion on a report and what became of it, for the bureau and, once it is sent, its signers.',
    opinionTable,
  )
  @Get('opinions')
  table(@CurrentActor() actor: Actor, @Id() id: string): Promise<OpinionTable> {
    return this.tables.of(actor, id);
  }

  @Answers('The same table as a sheet.', [XLSX_TYPE])
  @Get('opinions.xlsx')
  @UseFilters(LinkProblemFilter)
  async sheet(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Wanted() wanted: OpinionsWanted,
    @Res() response: Response,
  ): Promise<void> {
    await this.out.send(response, actor, { what: 'opinions', reportId: id }, await this.sheets.xlsx(actor, id, wanted));
  }

  @Answers('The same table as a Word file, to lay beside the report.', [formats.docx.mediaType])
  @Get('opinions.docx')
  @UseFilters(LinkProblemFilter)
  async document(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Wanted() wanted: OpinionsWanted,
    @Res() response: Response,
  ): Promise<void> {
    await this.out.send(response, actor, { what: 'opinions', reportId: id }, await this.sheets.docx(actor, id, wanted));
  }
}
