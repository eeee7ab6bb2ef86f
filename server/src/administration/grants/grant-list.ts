import { type GrantLine, type GrantQuery, type Page, PAGE_SIZE } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { AccountRow, Grant } from '../../users/account.entity.js';
import type { Actor } from '../../users/actor.js';
import { type DecisionCase, decisionRefusals, GrantDecisions } from './grant-decisions.js';

@Injectable()
export class GrantList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly decisions: GrantDecisions,
  ) {}

  /** Oldest proposal first; each with what speaks against granting it. */
  async page(actor: Actor, { page, state }: GrantQuery): Promise<Page<GrantLine>> {
    const [grants, total] = await this.work.read.findAndCount(Grant, {
      where: { state },
      order: { proposedAt: 'ASC', id: 'ASC' },
      take: PAGE_SIZE,
      skip: (page - 1) * PAGE_SIZE,
    });
    const cases = await this.decisions.cases(grants.map((grant) => grant.id));
    const people = await this.names(grants.flatMap((grant) => [grant.proposedBy, grant.decidedBy]));
    return {
      items: grants.flatMap((grant) => (cases.has(grant.id) ? lineOf(actor, cases.get(grant.id)!, people) : [])),
      total,
      page,
    };
  }

  private async names(ids: (string | null)[]): Promise<Map<string | null, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    const accounts = await this.work.read.find(AccountRow, { where: { id: In(wanted) } });
    return new Map(accounts.map((account) => [account.id, account.name]));
  }
}

function lineOf(actor: Actor, one: DecisionCase, people: Map<string | null, string>): GrantLine {
  const { grant, account, unit } = one;
  const { id, role, state, validFrom, validTo, proposedAt, decidedAt } = grant;
  return {
    id,
    role,
    state,
    validFrom,
    validTo,
    proposedAt,
    decidedAt,
    account: { id: account.id, login: account.login, name: account.name },
    unit: { id: unit.id, name: unit.name, shortName: unit.shortName },
    proposedBy: people.get(grant.proposedBy) ?? null,
    decidedBy: people.get(grant.decidedBy) ?? null,
    refusals: state === 'proposed' ? decisionRefusals(actor.id, 'grant', one) : [],
  };
}
