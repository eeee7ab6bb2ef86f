import type { AccountsAdded, NamedUnits, NewAccounts, PastedAccountRows, PastedAccounts } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { invalid } from '../../http/problem.js';
import { Unit } from '../../units/unit.entity.js';
import { UnitNames } from '../../units/unit-names.js';
import { AccountRow, freshAccount, Grant, proposedGrant } from '../../users/account.entity.js';
import type { Actor } from '../../users/actor.js';
import { heldRoles } from '../grants/held-roles.js';
import { namedColumns } from '../pasting/columns.js';
import { readRows } from '../pasting/read-rows.js';
import { accountHeadings } from '../pasting/words.js';
import { AccountPlan } from './account-plan.js';
import { readAccount, unitProblems } from './account-rows.js';

const MOST_ROWS = 500;

/** New accounts, with roles proposed: they work once the security administrator has granted one. */
@Injectable()
export class AccountRegister {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async paste(actor: Actor, { text, apply, asUnits = [] }: PastedAccountRows): Promise<PastedAccounts> {
    const rows = namedColumns(readRows(text), accountHeadings);
    if (rows.length > MOST_ROWS) throw invalid('too_many_rows', { most: MOST_ROWS });
    return apply ? this.work.run(() => this.read(rows, asUnits, actor)) : this.read(rows, asUnits, null);
  }

  /** The good ones are added, the others come back with their refusals. */
  async add(actor: Actor, { accounts }: NewAccounts): Promise<AccountsAdded> {
    return this.work.run(async () => {
      const plan = await this.plan();
      const units = new Map((await this.work.read.find(Unit)).map((unit) => [unit.id, unit]));
      const answers = accounts.map(({ login, name, unitId, phone, roles }) => {
        const missing = [unitId, ...roles.map((role) => role.unitId)].find((id) => !units.has(id));
        const problems = unitProblems(units.get(missing ?? unitId), missing ?? unitId, this.clock.today());
        if (problems.length) return { login, refusals: problems };
        const proposed = roles.map((role) => ({ role: role.role, unit: units.get(role.unitId)! }));
        return {
          login,
          refusals: plan.take({ login, name, unit: units.get(unitId)!, phone, roles: proposed }).problems,
        };
      });
      await this.write(actor, plan);
      return {
        accountIds: plan.accounts.map((account) => account.id),
        refused: answers.filter((answer) => answer.refusals.length),
      };
    });
  }

  private async read(
    rows: Parameters<typeof readAccount>[0][],
    asUnits: NamedUnits,
    actor: Actor | null,
  ): Promise<PastedAccounts> {
    const plan = await this.plan();
    const all = await this.work.read.find(Unit);
    const units = new UnitNames(all).addOthers(asUnits, all);
    const answers = rows.map((each) => {
      const { row, candidate } = readAccount(each, units, this.clock.today());
      return candidate ? { ...row, ...plan.take(candidate) } : row;
    });
    if (actor) await this.write(actor, plan);
    const good = answers.filter((row) => row.problems.length === 0).length;
    return {
      rows: answers,
      good,
      added: actor ? good : 0,
      accountIds: actor ? plan.accounts.map((account) => account.id) : [],
    };
  }

  private async plan(): Promise<AccountPlan> {
    const known = await this.work.read.find(AccountRow, {
      select: { id: true, login: true, name: true, unitId: true, disabledAt: true },
    });
    return new AccountPlan(known, await heldRoles(this.work, this.clock.today()));
  }

  private async write(actor: Actor, plan: AccountPlan): Promise<void> {
    const now = this.clock.stamp();
    await this.work.run(async (transaction) => {
      await transaction.add(
        AccountRow,
        plan.accounts.map(({ id, login, name, unit, phone }) =>
          freshAccount({ id, login, name, unitId: unit.id, phone, createdAt: now }),
        ),
      );
      await transaction.add(
        Grant,
        plan.proposals.map(({ account, role, unit }) =>
          proposedGrant({ accountId: account.id, role, unitId: unit.id, proposedBy: actor.id, proposedAt: now }),
        ),
      );
      for (const { id, phone } of plan.phones) await transaction.change(AccountRow, { id }, { phone });
      await this.record(actor, plan);
    });
  }

  private async record(actor: Actor, { accounts, phones, proposals }: AccountPlan): Promise<void> {
    if (accounts.length)
      await this.audit.record({
        actor,
        action: 'add_accounts',
        object: { type: 'accounts', label: String(accounts.length) },
        facts: { logins: accounts.map((account) => account.login) },
      });
    for (const { id, login } of phones)
      await this.audit.record({ actor, action: 'change_phone', object: { type: 'account', id, label: login } });
    for (const { account, role, unit } of proposals)
      await this.audit.record({
        actor,
        action: 'propose_grant',
        object: { type: 'account', id: account.id, label: account.login },
        facts: { role, unit: unit.name },
      });
  }
}
