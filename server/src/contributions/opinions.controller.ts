import { bureauRoles, idParameter, type OpinionTable, opinionTable } from '@bafang/shared';
import { Controller, Get, Param } from '@nestjs/common';
import { Allow } from '../http/allow.js';
import { Answers } from '../http/answers.js';
import { type Actor, CurrentActor } from '../users/actor.js';
import { OpinionTables } from './opinion-tables.js';

const Id = () => Param('id', { schema: idParameter });

/** 意见采纳情况表. */
@Controller('api/reports/:id/opinions')
@Allow(...bureauRoles, 'leader')
export class OpinionsController {
  constructor(private readonly tables: OpinionTables) {}

  @Answers(
    'Every opinion on a report and what became of it, for the bureau and, once it is sent, its signers.',
    opinionTable,
  )
  @Get()
  table(@CurrentActor() actor: Actor, @Id() id: string): Promise<OpinionTable> {
    return this.tables.of(actor, id);
  }
}
