import {
  type ActingRole,
  approverRoles,
  bureauRoles,
  bureauStates,
  type DocumentJson,
  standsInTheWay,
  holdsAny,
  type Involvement,
  isEmptyDocument,
  noOpinionOpen,
  type OpenOpinions,
  readsSection,
  type ReportState,
  type RightsContext,
  type Role,
  type SectionContext,
  type SectionState,
  type UnitKind,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../database/clock.js';
import { codes, grantCounts, holderCounts } from '../../database/statements/statement.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { CarriedShare } from '../../origins/carried-share.js';
import { ownUnits, rolesForSection } from '../../outline/report-roles.js';
import type { Actor } from '../../users/actor.js';
import { urgedAt, wasUrgedOn } from '../records/reminders.js';
import { SetAside } from '../records/set-aside.entity.js';
import { Errors } from '../errors.js';
import { opinionsOfSection } from '../open-opinions.js';
import { PinnedValues } from '../pinned-values.js';
import { submittedIt, wroteIt } from '../texts/own-text.js';
import { rightsOn } from '../section-rights.js';
import { Standings } from './standings.js';

export interface SectionRow {
  id: string;
  reportId: string;
  parentId: string | null;
  numbered: boolean;
  heading: string | null;
  body: DocumentJson;
  digest: string;
  words: number;
  state: SectionState;
  leadUnitId: string | null;
  dueDate: string | null;
  wordLimit: number | null;
  required: boolean;
  note: string | null;
  waiverReason: string | null;
  previousId: string | null;
  submissions: number;
  version: number;
  contentVersion: number;
  enteredAt: string;
  contentAt: string | null;
  year: number;
  reportState: ReportState;
  reportVersion: number;
  templateId: string;
  hostUnitId: string;
  issuingUnitId: string;
  round: number;
  hostName: string;
  urgedAt: string | null;
  openConditions: number;
  leadUnitHasHead: boolean;
  nextDeskHasNobody: boolean;
  openedByNextDesk: boolean;
  wrote: boolean;
  submitted: boolean;
  supports: boolean;
  hasSetAsides: boolean;
}

export interface SectionFacts {
  row: SectionRow;
  roles: Role[];
  rights: RightsContext;
  involvement: Involvement;
  /** Every error that its unit set aside, whether or not its words still stand. */
  setAsides: SetAside[];
}

/** What an act is judged by: of a person, or of the program itself. */
export type ActingFacts = Omit<SectionFacts, 'roles'> & { roles: ActingRole[] };

/** Who holds the desk after this one: the unit's heads, or the bureau. By the unit first, which the index of the grants begins with. */
const nextDesk = `g.unit_id = CASE s.state WHEN 'unit_review' THEN s.lead_unit_id WHEN 'submitted' THEN r.host_unit_id END
      AND CASE s.state WHEN 'unit_review' THEN g.role = 'unit_head' ELSE g.role IN (${codes(bureauRoles)}) END`;
/** Whether the unit of this column has an active head. */
export const headOf = (unit: string): string => `EXISTS (
    SELECT 1 FROM grants g JOIN accounts a ON a.id = g.account_id
    WHERE g.unit_id = ${unit} AND g.role = 'unit_head' AND ${holderCounts}
  )`;

const statement = `SELECT
  s.id, s.report_id, s.parent_id, s.numbered AS "numbered?", s.heading, s.body AS "body{}", s.digest, s.words, s.state,
  s.lead_unit_id, s.due_date, s.word_limit, s.required AS "required?", s.note, s.waiver_reason, s.previous_id,
  s.submissions, s.version, s.content_version, s.entered_at, s.content_at,
  r.year, r.state AS report_state, r.version AS report_version, r.template_id, r.host_unit_id, r.issuing_unit_id, r.round,
  (SELECT u.short_name FROM units u WHERE u.id = r.host_unit_id) AS host_name,
  ${urgedAt('section_id', 's')} AS urged_at,
  (
    SELECT COUNT(*) FROM comments c WHERE c.section_id = s.id AND c.condition = 1 AND c.resolved_at IS NULL
  ) AS open_conditions,
  ${headOf('s.lead_unit_id')} AS "lead_unit_has_head?",
  NOT EXISTS (
    SELECT 1 FROM grants g JOIN accounts a ON a.id = g.account_id
    WHERE ${nextDesk} AND g.account_id <> :me AND ${holderCounts}
  ) AS "next_desk_has_nobody?",
  EXISTS (
    SELECT 1 FROM section_openings o JOIN grants g ON g.account_id = o.account_id
    WHERE o.section_id = s.id AND o.account_id <> :me AND o.after_entry > s.entered_after_entry AND ${grantCounts} AND ${nextDesk}
  ) AS "opened_by_next_desk?",
  ${wroteIt(':me')} AS "wrote?",
  ${submittedIt(':me')} AS "submitted?",
  EXISTS (SELECT 1 FROM section_supports p WHERE p.section_id = s.id AND p.unit_id IN (:own)) AS "supports?",
  EXISTS (SELECT 1 FROM set_asides x WHERE x.section_id = s.id) AS "has_set_asides?"
FROM sections s JOIN reports r ON r.id = s.report_id
WHERE s.id = :sectionId`;

/** Everything that judging an act on a section, or a reading of it, depends on; the report's standing where the role asks. */
@Injectable()
export class SectionLoader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly standing: Standings,
    private readonly errors: Errors,
    private readonly pinned: PinnedValues,
    private readonly carried: CarriedShare,
  ) {}

  /** What the actor sees of it, or 404: what is not there, and what is not theirs. */
  async require(actor: Actor, sectionId: string): Promise<SectionFacts> {
    const facts = await this.find(actor, sectionId);
    if (!facts) throw notFound();
    return facts;
  }

  /** Null also where the actor sees nothing of it. */
  async find(actor: Actor, sectionId: string): Promise<SectionFacts | null> {
    const row = await this.row(actor, sectionId);
    if (!row) return null;
    const roles = rolesForSection(actor, row, row.leadUnitId);
    const facts = await this.facts(actor, row, roles);
    return readsSection(facts.rights) === 'none' ? null : facts;
  }

  /** As the program itself acts on it, whoever gave it cause to. */
  async forSystem(actor: Actor, sectionId: string): Promise<ActingFacts> {
    const row = await this.row(actor, sectionId);
    return this.facts(actor, row!, ['system']);
  }

  private async row(actor: Actor, sectionId: string): Promise<SectionRow | undefined> {
    const asked = { sectionId, me: actor.id, own: ownUnits(actor), today: this.clock.today() };
    return (await this.work.query<SectionRow>(statement, asked))[0];
  }

  private async facts<Acting extends ActingRole>(
    actor: Actor,
    row: SectionRow,
    roles: Acting[],
  ): Promise<Omit<SectionFacts, 'roles'> & { roles: Acting[] }> {
    const rights = await this.rights(actor, row, roles);
    const setAsides = row.hasSetAsides ? await this.setAsides(row.id) : [];
    return { row, roles, rights, involvement: { wrote: row.wrote, submitted: row.submitted }, setAsides };
  }

  /** What judging an act on it needs to know. */
  async context(facts: ActingFacts): Promise<SectionContext> {
    const { outdated, without, renewed } = await this.pinned.of(facts.row);
    return {
      ...contextOf(facts, this.clock.today()),
      ...(await this.opinions(facts)),
      errors: await this.errorsIn(facts),
      carried: await this.carriedIn(facts),
      outdatedFigures: (facts.row.state === 'stale' ? without : outdated).map(({ name }) => name),
      ...(facts.row.state === 'stale' && { digest: renewed.digest }),
    };
  }

  /** The unit that an assign names, looked up. */
  async proposedLead(unitId: string): Promise<{ kind: UnitKind; hasHead: boolean }> {
    const [unit] = await this.work.query<{ kind: UnitKind; hasHead: boolean }>(
      `SELECT u.kind, ${headOf('u.id')} AS "has_head?" FROM units u WHERE u.id = :unitId`,
      { unitId, today: this.clock.today() },
    );
    return unit ?? { kind: 'outside', hasHead: false };
  }

  /** Asked for where they count: before the desk that approves. */
  private opinions({ row, roles }: ActingFacts): OpenOpinions | Promise<OpenOpinions> {
    const counts = bureauStates.includes(row.state) && holdsAny(roles, approverRoles);
    return counts ? opinionsOfSection(this.work, row.id, row.reportId) : noOpinionOpen;
  }

  private async errorsIn({ row, roles, setAsides }: ActingFacts): Promise<number> {
    return standsInTheWay('errors_not_set_aside', row.state, roles)
      ? (await this.errors.told(row, setAsides)).length
      : 0;
  }

  private async carriedIn({ row, roles }: ActingFacts): Promise<SectionContext['carried']> {
    return standsInTheWay('carried_over_limit', row.state, roles) ? this.carried.of(row) : null;
  }

  private setAsides(sectionId: string): Promise<SetAside[]> {
    return this.work.rows(SetAside, 'section_id = :sectionId ORDER BY after_entry, id', { sectionId });
  }

  private async rights(actor: Actor, row: SectionRow, roles: ActingRole[]): Promise<RightsContext> {
    const judged = holdsAny(roles, ['leader', 'publisher']) ? await this.standing.load(row.reportId) : null;
    return rightsOn(actor, row.reportState, judged)(row, roles, row.supports);
  }
}

/** What the row says, without what is looked for in the text and asked of others. */
function contextOf(
  { row, roles, involvement }: ActingFacts,
  today: string,
): Omit<SectionContext, keyof OpenOpinions | 'errors' | 'outdatedFigures' | 'carried'> {
  const { state, reportState, digest, leadUnitId, leadUnitHasHead, dueDate, openConditions } = row;
  return {
    state,
    reportState,
    roles,
    involvement,
    digest,
    leadUnitId,
    leadUnitHasHead,
    dueDate,
    today,
    empty: isEmptyDocument(row.body),
    ownSuggestions: 0,
    undecidedSuggestions: 0,
    openConditions,
    waiverAsked: row.waiverReason !== null,
    templateRequires: row.required,
    openedByNextDesk: row.openedByNextDesk,
    nextDeskHasNobody: row.nextDeskHasNobody,
    urgedToday: wasUrgedOn(today, row.urgedAt),
  };
}
