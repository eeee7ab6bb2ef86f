import {
  type ContributionState,
  type InboxItem,
  owedContributionStates,
  type OwedKind,
  remindedRoles,
  type Role,
  type Rung,
  rungs,
  type SectionState,
  statesWith,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { codes } from '../../database/statements/statement.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { nameIn, Outlines } from '../../outline/outlines.js';
import { type Actor, unitsOf } from '../../users/actor.js';
import { answering } from './request-items.js';
import { todo, unitColumns, unitOf } from './section-items.js';

type Mine = Record<'clerkOf' | 'headOf' | 'bureauOf' | 'leaderOf', string[]>;
interface Row {
  kind: OwedKind;
  id: string;
  sectionId: string | null;
  areaId: string | null;
  reportId: string;
  version: number;
  heading: string | null;
  state: string;
  dueDate: string | null;
  unitId: string;
  unitName: string;
  unitShortName: string;
  reason: string;
  at: string;
}

const rungsOf = (role: Role): readonly Rung[] => rungs.filter((rung) => remindedRoles[rung].includes(role));

/** Whom it goes to: by rung, those of the unit `unit`, of the host or of the issuing unit. */
const goesToMe = (unit: string): string => `(
    t.rung IN (${codes(rungsOf('clerk'))}) AND ${unit} IN (:clerkOf)
    OR t.rung IN (${codes(rungsOf('unit_head'))}) AND ${unit} IN (:headOf)
    OR t.rung IN (${codes(rungsOf('bureau_head'))}) AND r.host_unit_id IN (:bureauOf)
    OR t.rung IN (${codes(rungsOf('leader'))}) AND r.issuing_unit_id IN (:leaderOf)
  )`;
/** The last reminder, until what it asked for left the unit or went to another. */
const open = (column: string, states: readonly string[]): string => `t.action = 'urge'
    AND t.id = (SELECT MAX(x.id) FROM transitions x WHERE x.${column} = t.${column} AND x.action = 'urge')
    AND NOT EXISTS (
      SELECT 1 FROM transitions x
      WHERE x.${column} = t.${column} AND x.id > t.id AND (x.to_state NOT IN (${codes(states)}) OR x.action = 'assign')
    )`;

const statement = `SELECT 'section' AS kind, s.id, s.id AS section_id, NULL AS area_id, r.id AS report_id, r.version, s.heading, s.state,
    s.due_date, ${unitColumns}, t.reason, t.at
  FROM reports r
  JOIN transitions t ON t.report_id = r.id
  JOIN sections s ON s.id = t.section_id
  JOIN units u ON u.id = s.lead_unit_id
  WHERE r.state = 'drafting' AND ${open('section_id', statesWith('unit'))} AND ${goesToMe('s.lead_unit_id')}
  UNION ALL
  SELECT q.kind, c.id, q.section_id, q.area_id, r.id, r.version, s.heading, c.state, c.due_date, ${unitColumns}, t.reason, t.at
  FROM reports r
  JOIN transitions t ON t.report_id = r.id
  JOIN contributions c ON c.id = t.contribution_id
  JOIN requests q ON q.id = c.request_id
  JOIN units u ON u.id = c.unit_id
  LEFT JOIN sections s ON s.id = q.section_id
  WHERE r.state = 'drafting' AND ${open('contribution_id', owedContributionStates)} AND ${goesToMe('c.unit_id')}`;

/** 催办 in the inbox of whoever it was sent to: a line of its own until what it asks for is done. */
@Injectable()
export class ReminderItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly outlines: Outlines,
  ) {}

  async of(actor: Actor): Promise<InboxItem[]> {
    const of: Mine = {
      clerkOf: unitsOf(actor, 'clerk'),
      headOf: unitsOf(actor, 'unit_head'),
      bureauOf: unitsOf(actor, 'bureau_head'),
      leaderOf: unitsOf(actor, 'leader'),
    };
    if (!Object.values(of).some((units) => units.length)) return [];
    const items: InboxItem[] = [];
    for (const row of await this.work.query<Row>(statement, of)) items.push(await this.item(row, of));
    return items;
  }

  /** The unit is led to what it owes, those above it to the board: not all of them may read what lies with the unit. */
  private async item(row: Row, { clerkOf, headOf }: Mine): Promise<InboxItem> {
    const { kind, sectionId, areaId, reportId, state, dueDate, reason, at } = row;
    const own = [...clerkOf, ...headOf].includes(row.unitId);
    return {
      kind: 'reminder',
      action: own ? doing(row) : 'remind',
      sectionId,
      areaId,
      reportId,
      ...(own && kind !== 'section' && { contributionId: row.id }),
      ...nameIn(await this.outlines.of(reportId, row.version), row, row.heading),
      unit: unitOf(row),
      state,
      dueDate,
      why: { code: 'urged', params: { reason, at } },
      at,
    };
  }
}

const doing = ({ kind, state }: Row): string =>
  kind === 'section' ? todo[state as SectionState] : answering[state as ContributionState]!;
