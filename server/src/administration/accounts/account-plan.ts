import { type AccountRowCode, namesAlike, nameSkeleton, type Refusal, type Role } from '@bafang/shared';
import { newId } from '../../database/id.js';
import type { Unit } from '../../units/unit.entity.js';
import type { AccountRow } from '../../users/account.entity.js';
import { type HeldRole, proposalRefusals, type ProposedRole } from '../grants/held-roles.js';

/** An account that is asked for: an office of a unit, with roles to propose. Without a login one is made. */
export interface Candidate {
  name: string;
  unit: Unit;
  login: string | null;
  phone: string | null;
  roles: { role: Role; unit: Unit }[];
}

export type Known = Pick<AccountRow, 'id' | 'login' | 'name' | 'unitId' | 'disabledAt'>;
export interface PlannedAccount {
  id: string;
  login: string;
  name: string;
  unit: Unit;
  phone: string | null;
}
export interface PlannedProposal {
  account: { id: string; login: string };
  role: Role;
  unit: Unit;
}

const officeOf = (unitId: string, name: string) => `${unitId} ${nameSkeleton(name)}`;

const isOffice = ({ login, name, unitId }: Known, asked: Candidate): boolean =>
  unitId === asked.unit.id && namesAlike(name, asked.name) && (asked.login === null || asked.login === login);
const refused = (code: AccountRowCode, login: string) => ({ login, problems: [{ code, params: { login } }] });

/** Takes candidates one after another, each judged against what is there and what was taken before it. */
export class AccountPlan {
  readonly accounts: PlannedAccount[] = [];
  readonly proposals: PlannedProposal[] = [];
  /** Telephones of accounts that were there. */
  readonly phones: { id: string; login: string; phone: string }[] = [];
  private readonly byLogin: Map<string, Known>;
  private readonly byOffice: Map<string, Known>;

  constructor(
    known: readonly Known[],
    private readonly held: Map<string, HeldRole[]>,
  ) {
    this.byLogin = new Map(known.map((account) => [nameSkeleton(account.login), account]));
    // who was disabled left the office to another, who comes later and so is found
    const inOrder = known.toSorted((one, other) => Number(!one.disabledAt) - Number(!other.disabledAt));
    this.byOffice = new Map(inOrder.map((account) => [officeOf(account.unitId, account.name), account]));
  }

  /** A candidate that is an account already, by office and, where one is given, login, proposes further roles for it. */
  take(candidate: Candidate): { login: string; problems: Refusal<AccountRowCode>[] } {
    const { unit, name } = candidate;
    const office = this.byOffice.get(officeOf(unit.id, name));
    const named = candidate.login === null ? office : this.byLogin.get(nameSkeleton(candidate.login));
    const existing = named && isOffice(named, candidate) ? named : null;
    if (named && !existing) return refused('login_taken', named.login);
    if (!named && office && !office.disabledAt) return refused('office_taken', office.login);
    const problems = existing?.disabledAt
      ? [{ code: 'account_disabled' as const }]
      : this.roleProblems(existing?.id ?? '', candidate.roles);
    const account = existing ?? {
      id: newId(),
      login: candidate.login ?? this.freeLogin(candidate),
      name,
      unitId: unit.id,
      disabledAt: null,
    };
    if (problems.length === 0) this.keep(account, candidate, existing === null);
    return { login: account.login, problems };
  }

  private roleProblems(accountId: string, roles: readonly ProposedRole[]): Refusal<AccountRowCode>[] {
    const held = [...(this.held.get(accountId) ?? [])];
    return roles.flatMap(({ role, unit }) => {
      const refusals = proposalRefusals(held, { role, unit });
      held.push({ accountId, role, unitId: unit.id, state: 'proposed' });
      return refusals;
    });
  }

  private keep(account: Known, { unit, roles, phone }: Candidate, isNew: boolean): void {
    const { id, login, name } = account;
    if (isNew) this.accounts.push({ id, login, name, unit, phone });
    else if (phone) this.phones.push({ id, login, phone });
    this.byLogin.set(nameSkeleton(login), account);
    this.byOffice.set(officeOf(unit.id, name), account);
    this.proposals.push(...roles.map((each) => ({ ...each, account: { id, login } })));
    this.held.set(id, [
      ...(this.held.get(id) ?? []),
      ...roles.map((each): HeldRole => ({ accountId: id, role: each.role, unitId: each.unit.id, state: 'proposed' })),
    ]);
  }

  /** unit-head-12: the first role, the unit's place in the list, and a counter where that is taken. */
  private freeLogin({ roles, unit }: Candidate): string {
    const stem = `${(roles[0]?.role ?? 'account').replace('_', '-')}-${unit.position + 1}`;
    for (let counter = 1; ; counter++) {
      const login = counter === 1 ? stem : `${stem}-${counter}`;
      if (!this.byLogin.has(nameSkeleton(login))) return login;
    }
  }
}
