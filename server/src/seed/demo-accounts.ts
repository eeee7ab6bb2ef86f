import type { DemoAccount, InboxItem, Role, UnitKind } from '@bafang/shared';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Clock } from '../database/clock.js';
import { holderCounts } from '../database/statements/statement.js';
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
  /** All before whom that lies: each is the one who has to go on. */
  every?: boolean;
}
interface Candidate {
  login: string;
  name: string;
  role: Role;
  unit: string;
  kind: UnitKind;
  bureau: boolean;
  unitId: string;
  /** Named to sign a report that is not signed yet. */
  signs: boolean;
}

const seats: readonly Seat[] = [
  { role: 'coordinator' },
  { role: 'reviewer' },
  { role: 'bureau_head' },
  { role: 'clerk', bureau: true },
  { role: 'unit_head', waiting: 'submit', every: true },
  { role: 'clerk', kind: 'department', bureau: false, waiting: 'returned', every: true },
  { role: 'clerk', kind: 'department', bureau: false, waiting: 'draft' },
  { role: 'clerk', kind: 'department', bureau: false, waiting: null },
  { role: 'clerk', kind: 'town', waiting: 'draft', every: true },
  { role: 'clerk', kind: 'town', waiting: 'contribution' },
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
  answer: 'contribution',
  supplement: 'contribution',
  read_answers: 'contribution',
  urge: 'remind',
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
  SELECT a.login, a.name, g.role, g.unit_id, h.short_name AS unit, u.kind,
    EXISTS (
      SELECT 1 FROM grants o WHERE o.unit_id = g.unit_id AND o.role = 'coordinator' AND o.state = 'granted'
    ) AS "bureau?",
    EXISTS (
      SELECT 1 FROM signers s JOIN reports r ON r.id = s.report_id
      WHERE s.account_id = a.id AND r.state IN ('drafting', 'signing')
    ) AS "signs?"
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
      const free = people.filter((person) => !taken.has(person.login));
      const chosen = await this.takers(
        seat,
        free.filter((person) => fits(person, seat)),
      );
      for (const person of chosen.flatMap((one) => [one, ...free.filter((other) => goOnWith(one, other))]))
        if (!taken.has(person.login)) taken.set(person.login, await this.seated(person));
    }
    return [...taken.values()];
  }

  /** Who has the wanted thing on the desk, or anything; else the first. */
  private async takers(seat: Seat, people: readonly Candidate[]): Promise<Candidate[]> {
    const found: Candidate[] = [];
    for (const person of people) {
      const waiting = await this.waiting(person.login, person.role);
      if (seat.waiting === undefined ? waiting !== null : waiting === seat.waiting) found.push(person);
      if (found.length && !seat.every) return found;
    }
    return found.length ? found : people.slice(0, 1);
  }

  private async seated({ login, name, unit, role }: Candidate): Promise<DemoAccount> {
    return { login, name, unit, role, password: DEMO_PASSWORD, waiting: await this.waiting(login, role) };
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

/** Without whom what is seated comes no further: clerk and head of one unit, and the others who sign. */
const goOnWith = (seated: Candidate, person: Candidate): boolean =>
  seated.role === 'leader'
    ? person.role === 'leader' && person.signs
    : seated.unitId === person.unitId &&
      person.role === { clerk: 'unit_head', unit_head: 'clerk' }[seated.role as string];

const due = (item: InboxItem): string => item.dueDate ?? '9999-12-31';

const fits = (person: Candidate, seat: Seat): boolean =>
  person.role === seat.role &&
  (seat.kind === undefined || person.kind === seat.kind) &&
  (seat.bureau === undefined || person.bureau === seat.bureau);
