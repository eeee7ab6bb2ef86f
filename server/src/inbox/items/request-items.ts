import {
  askerTables,
  type ContributionState,
  type InboxItem,
  owedContributionStates,
  type RequestKind,
  stayingActions,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.js';
import { codes, holderCounts } from '../../database/statements/statement.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { nameIn, Outlines } from '../../outline/outlines.js';
import { type Actor, unitsOf } from '../../users/actor.js';
import { unitColumns, unitOf } from './section-items.js';

interface About {
  kind: RequestKind;
  question: string;
  sectionId: string | null;
  areaId: string | null;
  reportId: string;
  version: number;
}
interface Asked extends About {
  id: string;
  state: ContributionState;
  dueDate: string;
  enteredAt: string;
  by: string | null;
  reason: string | null;
  unitId: string;
  unitName: string;
  unitShortName: string;
}
interface Came extends About {
  id: string;
  dueDate: string;
  sent: number;
  late: number;
  total: number;
  at: string;
}

/** Who asked for it is not who put it off or reminded of it. */
const staying = stayingActions([...askerTables.unit, ...askerTables.bureau]);

const about = 'q.kind, q.question, q.section_id, q.area_id, r.id AS report_id, r.version';

/** What a unit is asked lies with its clerks, with its heads while it is checked, and with them alone where it has no clerk. */
const asked = `SELECT c.id, c.state, c.due_date, c.entered_at, c.reason, a.name AS by, ${unitColumns}, ${about}
  FROM contributions c
  JOIN requests q ON q.id = c.request_id
  JOIN reports r ON r.id = q.report_id AND r.state = 'drafting'
  LEFT JOIN sections s ON s.id = q.section_id
  JOIN units u ON u.id = COALESCE(s.lead_unit_id, r.host_unit_id)
  LEFT JOIN accounts a ON a.id = COALESCE(
    (SELECT t.actor_id FROM transitions t WHERE t.id = (
      SELECT MAX(x.id) FROM transitions x WHERE x.contribution_id = c.id AND x.action NOT IN (${codes(staying)})
    )),
    q.asked_by
  )
  WHERE c.state IN ('asked', 'returned') AND c.unit_id IN (:clerkOf)
    OR c.state = 'checking' AND c.unit_id IN (:headOf)
    OR c.state IN ('asked', 'returned') AND c.unit_id IN (:headOf) AND NOT EXISTS (
      SELECT 1 FROM grants g JOIN accounts a ON a.id = g.account_id
      WHERE g.unit_id = c.unit_id AND g.role = 'clerk' AND ${holderCounts}
    )
  ORDER BY c.due_date, c.id`;

/** What came back to who asked, and who is late with it: a lead unit's own, and the bureau's with its coordinators and who asked. */
const came = `SELECT q.id, ${about}, COUNT(*) AS total, MAX(c.entered_at) AS at,
    COUNT(CASE WHEN c.state = 'sent' THEN 1 END) AS sent,
    COUNT(CASE WHEN c.state IN (${codes(owedContributionStates)}) AND c.due_date < :today THEN 1 END) AS late,
    COALESCE(MIN(CASE WHEN c.state IN (${codes(owedContributionStates)}) THEN c.due_date END), q.due_date) AS due_date
  FROM requests q
  JOIN reports r ON r.id = q.report_id AND r.state = 'drafting'
  JOIN contributions c ON c.request_id = q.id
  LEFT JOIN sections s ON s.id = q.section_id
  WHERE q.asker = 'unit' AND s.lead_unit_id IN (:unitOf)
    OR q.asker = 'bureau' AND (r.host_unit_id IN (:coordinatorOf) OR r.host_unit_id IN (:bureauOf) AND q.asked_by = :me)
  GROUP BY q.id, r.id
  HAVING COUNT(CASE WHEN c.state = 'sent' THEN 1 END) > 0
    OR COUNT(CASE WHEN c.state IN (${codes(owedContributionStates)}) AND c.due_date < :today THEN 1 END) > 0
  ORDER BY due_date, q.id`;

export const answering: Partial<Record<ContributionState, string>> = {
  asked: 'answer',
  returned: 'supplement',
  checking: 'check',
};

/** 征询 in the inbox: what is asked of me, and what came of what I asked. */
@Injectable()
export class RequestItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly outlines: Outlines,
  ) {}

  async of(actor: Actor): Promise<InboxItem[]> {
    const items: InboxItem[] = [];
    for (const row of await this.asked(actor)) items.push(await this.askedItem(row));
    for (const row of await this.came(actor)) items.push(await this.cameItem(row));
    return items;
  }

  private async asked(actor: Actor): Promise<Asked[]> {
    const [clerkOf, headOf] = [unitsOf(actor, 'clerk'), unitsOf(actor, 'unit_head')];
    if (!clerkOf.length && !headOf.length) return [];
    return this.work.query<Asked>(asked, { clerkOf, headOf, today: this.clock.today() });
  }

  private async came(actor: Actor): Promise<Came[]> {
    const unitOf = unitsOf(actor, 'clerk', 'unit_head');
    const bureauOf = unitsOf(actor, 'reviewer', 'coordinator', 'bureau_head');
    if (!unitOf.length && !bureauOf.length) return [];
    const coordinatorOf = unitsOf(actor, 'coordinator');
    return this.work.query<Came>(came, {
      unitOf,
      bureauOf,
      coordinatorOf,
      me: actor.id,
      today: this.clock.today(),
    });
  }

  private async askedItem(row: Asked): Promise<InboxItem> {
    const { state, enteredAt: at, by, reason } = row;
    return {
      ...(await this.aboutOf(row)),
      kind: 'contribution',
      contributionId: row.id,
      action: answering[state]!,
      unit: unitOf(row),
      state,
      dueDate: row.dueDate,
      why: { code: `${row.kind}_${state}`, params: { by: by ?? '', reason: reason ?? '', at } },
      at,
    };
  }

  private async cameItem(row: Came): Promise<InboxItem> {
    const { sent, late, total, at } = row;
    return {
      ...(await this.aboutOf(row)),
      kind: 'request',
      requestId: row.id,
      action: sent ? 'read_answers' : 'urge',
      unit: null,
      state: row.kind,
      dueDate: row.dueDate,
      why: { code: sent && late ? 'answers_late' : sent ? 'answers' : 'late', params: { sent, late, total } },
      at,
    };
  }

  private async aboutOf({ question, sectionId, areaId, reportId, version }: About) {
    const { label } = nameIn(await this.outlines.of(reportId, version), { sectionId, areaId }, null);
    return { sectionId, areaId, reportId, label, title: question, place: null };
  }
}
