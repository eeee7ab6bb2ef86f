import { type Administrator, administrators, namesAlike, newAccount, unitMay } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { hashPassword } from '../../auth/passwords.js';
import { Sessions } from '../../auth/sessions.js';
import { Clock } from '../../database/clock.js';
import { newId } from '../../database/id.js';
import type { Values } from '../../database/statements/named.js';
import { holderCounts } from '../../database/statements/statement.js';
import type { Transaction } from '../../database/transaction.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { lastingUnit, Unit } from '../../units/unit.entity.js';
import { UnitNames } from '../../units/unit-names.js';
import { AccountRow, firstGrant, freshAccount, Grant, PasswordHalf, signsIn } from '../../users/account.entity.js';
import { oneTimePassword } from './first-passwords.js';

export interface FirstAdministrator {
  role: Administrator;
  login: string;
  name: string;
  unit: string | null;
}
/** What is told once: the password is kept as a hash alone, and to be changed at the first sign-in. */
export interface FirstSignIn {
  role: Administrator;
  login: string;
  name: string;
  password: string;
}
type Holder = Pick<AccountRow, 'id' | 'login' | 'name' | 'version'> & { role: Administrator };
type Appointment = Omit<FirstAdministrator, 'unit'> & { unitId: string; passwordHash: string };

/** Where there is no unit yet; the system administrator renames it. */
const FIRST_UNIT = '本单位';

const offices: Record<Administrator, string> = {
  sysadmin: '系统管理员',
  secadmin: '安全管理员',
  auditor: '审计管理员',
};

/** Why the console makes no administrator. */
export class AdministratorRefused extends Error {}

/** The console's way in, only while a role of the three has nobody: from then on accounts and grants are made in pairs. */
@Injectable()
export class FirstAdministrators {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /** One of them, as somebody at the console asks. */
  async add({ role, login, name, unit }: FirstAdministrator): Promise<FirstSignIn> {
    const asked = newAccount.pick({ login: true, name: true }).safeParse({ login, name });
    if (!asked.success)
      throw new AdministratorRefused(
        `--${String(asked.error.issues[0]!.path[0])} is not right: a login has 3–40 of a–z 0–9 . _ -, a name 2–60 characters.`,
      );
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    await this.work.run(async (transaction) => {
      await this.checkRole(role);
      const unitId = await this.home(unit);
      await this.checkNames(login, name, unitId);
      await this.appoint(transaction, { role, ...asked.data, unitId, passwordHash });
    });
    return { role, ...asked.data, password };
  }

  /** For who is the only one of a kind and has lost the password: without that person nobody makes a half of it. */
  async reset(login: string): Promise<FirstSignIn> {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    return this.work.run(async (transaction) => {
      const [holder] = await this.holders('a.login = :login', { login });
      if (!holder)
        throw new AdministratorRefused(`${login} is no administrator. Other passwords are made in the administration.`);
      const { id, role, name, version } = holder;
      const [other] = await this.holders('g.role = :role AND a.id <> :id', { role, id });
      if (other)
        throw new AdministratorRefused(
          `${other.login} is ${role} as well: the password of ${login} is made in the administration, in two halves.`,
        );
      await transaction.change(AccountRow, { id }, { passwordHash, mustChangePassword: true, version: version + 1 });
      await transaction.erase(PasswordHalf, { accountId: id });
      await this.sessions.endAll(id);
      await this.audit.record({
        actor: null,
        action: 'reset_administrator',
        object: { type: 'account', id, label: login },
        facts: { role },
      });
      return { role, login, name, password };
    });
  }

  /** The first start's: whoever of the three was never appointed, all in one transaction, so that of two servers that start at once one does it. Null: nobody was missing. */
  async addMissing(): Promise<FirstSignIn[] | null> {
    if ((await this.missing()).length === 0) return null;
    const passwords = await Promise.all(
      administrators.map(async (role) => {
        const password = oneTimePassword();
        return { role, password, passwordHash: await hashPassword(password) };
      }),
    );
    return this.work.run(async (transaction) => {
      const [missing, made]: [Administrator[], FirstSignIn[]] = [await this.missing(), []];
      for (const { role, password, passwordHash } of passwords.filter((each) => missing.includes(each.role))) {
        const unitId = await this.home(null);
        const { logins, offices: names } = await this.taken(unitId);
        const [login, name] = [free(role, logins), free(offices[role], names)];
        await this.appoint(transaction, { role, login, name, unitId, passwordHash });
        made.push({ role, login, name, password });
      }
      return made;
    });
  }

  private async appoint(
    transaction: Transaction,
    { role, login, name, unitId, passwordHash }: Appointment,
  ): Promise<void> {
    const [id, now] = [newId(), this.clock.stamp()];
    await transaction.add(AccountRow, freshAccount({ id, login, name, unitId, passwordHash, createdAt: now }));
    await transaction.add(Grant, firstGrant({ accountId: id, role, unitId }, now));
    await this.audit.record({
      actor: null,
      action: 'add_first_administrator',
      object: { type: 'account', id, label: login },
      facts: { role },
    });
  }

  /** Never appointed, nor proposed: a role whose holder left is no first one, and no restart fills it. */
  private async missing(): Promise<Administrator[]> {
    const known = await this.work.query<{ role: string }>(
      'SELECT DISTINCT role FROM grants WHERE role IN (:administrators)',
      { administrators },
    );
    return administrators.filter((role) => !known.some((row) => row.role === role));
  }

  private async checkRole(role: Administrator): Promise<void> {
    const [holder] = await this.holders('g.role = :role', { role });
    if (holder)
      throw new AdministratorRefused(
        `The role ${role} has somebody already: ${holder.login}. Further accounts are made in the administration.`,
      );
  }

  /** Administrators in office who have something to sign in with. */
  private holders(condition: string, values: Values): Promise<Holder[]> {
    return this.work.query(
      `SELECT a.id, a.login, a.name, a.version, g.role FROM grants g JOIN accounts a ON a.id = g.account_id
       WHERE ${condition} AND g.role IN (:administrators) AND ${holderCounts} AND ${signsIn} ORDER BY a.id`,
      { ...values, administrators, today: this.clock.today() },
    );
  }

  private async checkNames(login: string, name: string, unitId: string): Promise<void> {
    const { logins, offices: names } = await this.taken(unitId);
    for (const [what, asked, taken] of [
      ['login', login, logins],
      ['office', name, names],
    ] as const) {
      const namesake = taken.find((other) => namesAlike(other, asked));
      if (namesake)
        throw new AdministratorRefused(`The ${what} ${asked} is or looks like ${namesake}, which is taken.`);
    }
  }

  /** All logins, and the offices of the unit that are not left. */
  private async taken(unitId: string): Promise<Record<'logins' | 'offices', string[]>> {
    const accounts = await this.work.read.find(AccountRow, {
      select: { login: true, name: true, unitId: true, disabledAt: true },
    });
    const inUnit = accounts.filter((account) => account.unitId === unitId && !account.disabledAt);
    return { logins: accounts.map((account) => account.login), offices: inUnit.map((account) => account.name) };
  }

  /** The unit that is named; else the one of the administrators there are; else the first that may have accounts. */
  private async home(name: string | null): Promise<string> {
    const all = await this.work.read.find(Unit, { order: { position: 'ASC' } });
    const units = all.filter((unit) => unitMay(unit.kind, 'accounts'));
    if (units.length === 0) return this.firstUnit(name ?? FIRST_UNIT, all);
    const [colleague] = await this.work.query<{ unitId: string }>(
      `SELECT a.unit_id FROM grants g JOIN accounts a ON a.id = g.account_id
       WHERE g.role IN (:administrators) AND g.state = 'granted'
       ORDER BY a.id LIMIT 1`,
      { administrators },
    );
    const unit = name === null ? (colleague?.unitId ?? units[0]!.id) : new UnitNames(units).find(name)?.id;
    if (!unit) throw new AdministratorRefused(`There is no unit ${name} that may have accounts.`);
    return unit;
  }

  private async firstUnit(name: string, others: readonly Unit[]): Promise<string> {
    const [namesake] = new UnitNames(others).taken(name);
    if (namesake) throw new AdministratorRefused(`There is ${namesake}, which may have no accounts.`);
    const unit = lastingUnit({ kind: 'department', name, shortName: name, position: others.length });
    await this.work.run(async (transaction) => {
      await transaction.add(Unit, unit);
      await this.audit.record({
        actor: null,
        action: 'add_unit',
        object: { type: 'unit', id: unit.id, label: name },
        facts: { kind: 'department' },
      });
    });
    return unit.id;
  }
}

/** The wanted name, or with the first number that nobody has. */
function free(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.some((other) => namesAlike(other, name))) return name;
  }
}
