import type { DemoAccount, InboxItem, Role, UnitKind } from '@bafang/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Clock } from '../database/clock.js';
import { holderCounts } from '../database/statement.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../http/problem.js';
import { Inbox } from '../inbox/inbox.js';
import { ActorSource } from '../users/actor-source.js';

/** What every account of the demo city signs in with. */
export const DEMO_PASSWORD = 'bafang-demo-2018';

/** A line of the list: whose it is, and which of several accounts shows most. */
interface Seat {
  role: Role;
  kind?: UnitKind;
  bureau?: boolean;
  waiting?: string | null;
}
interface Candidate {
  login: string;
  name: string;
  role: Role;
  unit: string;
  kind: UnitKind;
  bureau: boolean;
}

const seats: readonly Seat[] = [
  { role: 'coordinator' },
  { role: 'reviewer' },
  { role: 'bureau_head' },
  { role: 'clerk', bureau: true },
  { role: 'unit_head', waiting: 'submit' },
  { role: 'clerk', kind: 'department', bureau: false, waiting: 'returned' },
  { role: 'clerk', kind: 'department', bureau: false, waiting: 'draft' },
  { role: 'clerk', kind: 'department', bureau: false, waiting: null },
  { role: 'clerk', kind: 'town' },
  { role: 'leader' },
  { role: 'publisher' },
  { role: 'sysadmin' },
  { role: 'secadmin' },
  { role: 'auditor' },
];

/** The words of the sign-in page for what is to be done first. */
const wordOf: Record<string, string> = {
  open: 'assign',
  assign: 'assign',
  start: 'draft',
  draft: 'draft',
  revise: 'returned',
  check: 'submit',
  review: 'review',
  reconfirm: 'reconfirm',
  approve_area: 'approve_area',
  prepare: 'sign',
  clear: 'clear',
  send_to_sign: 'sign',
  sign: 'sign',
  publish: 'publish',
  propose: 'accounts',
  grant: 'grants',
};

const candidates = `
  SELECT a.login, a.name, g.role, h.short_name AS unit, u.kind,
    EXISTS (
      SELECT 1 FROM grants o WHERE o.unit_id = g.unit_id AND o.role = 'coordinator' AND o.state = 'granted'
    ) AS "bureau?"
  FROM accounts a
    JOIN units h ON h.id = a.unit_id
    JOIN grants g ON g.account_id = a.id
    JOIN units u ON u.id = g.unit_id
  WHERE ${holderCounts} AND a.password_hash IS NOT NULL AND a.must_change_password = 0
  ORDER BY u.position, a.id`;

/** The accounts of the demonstration with what waits for each; in production there is no such list. */
@Injectable()
export class DemoAccounts {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly actors: ActorSource,
    private readonly inbox: Inbox,
  ) {}

  async list(): Promise<DemoAccount[]> {
    if (this.config.mode !== 'demo') throw notFound();
    const people = await this.work.query<Candidate>(candidates, { today: this.clock.today() });
    const taken = new Map<string, DemoAccount>();
    for (const seat of seats) {
      const account = await this.taker(
        seat,
        people.filter((person) => !taken.has(person.login) && fits(person, seat)),
      );
      if (account) taken.set(account.login, account);
    }
    return [...taken.values()];
  }

  /** The first with the wanted thing on the desk, or with anything; else the first. */
  private async taker(seat: Seat, people: readonly Candidate[]): Promise<DemoAccount | null> {
    let first: DemoAccount | null = null;
    for (const { login, name, unit, role } of people) {
      const account = { login, name, unit, role, password: DEMO_PASSWORD, waiting: await this.waiting(login, role) };
      if (seat.waiting === undefined ? account.waiting !== null : account.waiting === seat.waiting) return account;
      first ??= account;
    }
    return first;
  }

  private async waiting(login: string, role: Role): Promise<string | null> {
    // an auditor's work is the trail itself, which waits for nobody
    if (role === 'auditor') return 'verify';
    const actor = await this.actors.ofLogin(login);
    const { items } = await this.inbox.of(actor!, { tab: 'waiting', page: 1 });
    const [first] = items.toSorted((one, other) => due(one).localeCompare(due(other)));
    return first ? (wordOf[first.action] ?? null) : null;
  }
}

const due = (item: InboxItem): string => item.dueDate ?? '9999-12-31';

const fits = (person: Candidate, seat: Seat): boolean =>
  person.role === seat.role &&
  (seat.kind === undefined || person.kind === seat.kind) &&
  (seat.bureau === undefined || person.bureau === seat.bureau);
