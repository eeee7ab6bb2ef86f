import {
  acceptsValues,
  asksFor,
  bureauRoles,
  commentsSection,
  type HistoryLine,
  holdsAny,
  isEmptyDocument,
  offers,
  readsSection,
  type Refusal,
  type Rung,
  sectionTable,
  setsAside,
  type SectionView,
  unitRoles,
  writesSection,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { SectionComments } from '../comments/section-comments.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LatestEditions } from '../outline/latest-editions.js';
import { Outlines } from '../outline/outlines.js';
import { SectionOpening, SectionSupport, SectionWriter } from '../outline/section.entity.js';
import { type SectionFacts, SectionLoader } from '../review/loaders/section-loader.js';
import { Transition } from '../review/records/transition.entity.js';
import { Units } from '../units/units.js';
import type { Actor } from '../users/actor.js';
import { People } from '../users/people.js';
import { isLeads, readsText } from './section-reading.js';
import { ShownTexts } from './shown-texts.js';

type Part<Key extends keyof SectionView> = Promise<Pick<SectionView, Key>>;

/** A section as its page shows it to this reader. */
@Injectable()
export class SectionViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sections: SectionLoader,
    private readonly texts: ShownTexts,
    private readonly comments: SectionComments,
    private readonly outlines: Outlines,
    private readonly units: Units,
    private readonly people: People,
    private readonly editions: LatestEditions,
  ) {}

  async of(actor: Actor, sectionId: string): Promise<SectionView> {
    return this.view(actor, await this.sections.require(actor, sectionId));
  }

  /** After an act: null where the act took the section out of this reader's sight, as a declined one. */
  async after(actor: Actor, sectionId: string): Promise<SectionView | null> {
    const facts = await this.sections.find(actor, sectionId);
    return facts && this.view(actor, facts);
  }

  private async view(actor: Actor, facts: SectionFacts): Promise<SectionView> {
    const context = await this.sections.context(facts);
    const { id, reportId, year, numbered, state, version, contentVersion, submissions, words, wordLimit } = facts.row;
    return {
      id,
      reportId,
      year,
      numbered,
      state,
      version,
      contentVersion,
      submissions,
      words,
      wordLimit,
      note: facts.row.note,
      dueDate: facts.row.dueDate,
      savedAt: facts.row.contentAt,
      missing: missingOf(facts),
      offers: offers(sectionTable, context),
      asks: asksFor('section', context),
      threads: await this.comments.threads(actor, facts),
      lastSeen: await this.lastSeen(actor, id),
      lastYear: await this.lastYear(facts),
      ...rightsOf(facts),
      ...(await this.text(facts)),
      ...(await this.assignment(facts)),
      ...(await this.past(facts)),
    };
  }

  private async text(
    facts: SectionFacts,
  ): Part<
    'label' | 'title' | 'place' | 'area' | 'heading' | 'body' | 'digest' | 'attachments' | 'setAsides' | 'renewed'
  > {
    const { row } = facts;
    const name = (await this.outlines.of(row.reportId, row.reportVersion)).sections.get(row.id)!;
    const shown = await this.texts.of(facts);
    return {
      ...name,
      title: row.heading ?? name.title,
      heading: shown ? shown.text.heading : row.heading,
      body: shown?.text.body ?? null,
      digest: shown?.digest ?? null,
      attachments: await this.texts.filesOf(facts),
      renewed: await this.texts.renewedOf(facts),
      setAsides: shown ? await this.texts.setAsidesOf(facts, shown) : [],
    };
  }

  private async assignment({ row: { id, leadUnitId } }: SectionFacts): Part<'leadUnit' | 'supporting'> {
    const supports = await this.work.rows(SectionSupport, 'section_id = :id', { id });
    const units = await this.units.refs([leadUnitId, ...supports.map((support) => support.unitId)]);
    return {
      leadUnit: leadUnitId ? units.get(leadUnitId)! : null,
      supporting: supports.map((support) => units.get(support.unitId)!),
    };
  }

  private async past(facts: SectionFacts): Part<'history' | 'writers' | 'submitter'> {
    const { id } = facts.row;
    const transitions = await this.work.rows(
      Transition,
      'section_id = :id ORDER BY after_entry DESC, id DESC LIMIT 100',
      { id },
    );
    const writers = await this.work.rows(SectionWriter, 'section_id = :id ORDER BY first_at', { id });
    const ref = await this.people.refs([
      ...transitions.map((each) => each.actorId),
      ...writers.map((each) => each.accountId),
    ]);
    const told = readsText(facts) || holdsAny(facts.roles, bureauRoles);
    const history = transitions
      .filter((each) => isLeads(facts) || !withinUnit(each))
      .map((each): HistoryLine => ({
        action: each.action,
        actor: ref(each.actorId),
        role: each.role,
        at: each.at,
        reason: told ? each.reason : null,
        ...(each.rung && { rung: each.rung as Rung }),
        digest: told ? each.digest : null,
        from: each.fromState,
        to: each.toState,
      }));
    const submitter = history.find((line) => line.action === 'submit')?.actor ?? null;
    return { history, writers: writers.map((each) => ref(each.accountId)), submitter };
  }

  private async lastSeen(actor: Actor, id: string): Promise<SectionView['lastSeen']> {
    const [row] = await this.work.rows(SectionOpening, 'section_id = :id AND account_id = :me', { id, me: actor.id });
    return row ? { digest: row.digest, at: row.at } : null;
  }

  private async lastYear({ row }: SectionFacts): Promise<SectionView['lastYear']> {
    if (!row.previousId) return null;
    const text = await this.editions.sectionText(row.issuingUnitId, row.year - 1, row.previousId);
    return text && { year: row.year - 1, ...text };
  }
}

function rightsOf({
  row,
  rights,
  roles,
}: SectionFacts): Awaited<
  Part<'reads' | 'writes' | 'comments' | 'accepts' | 'mayAddCondition' | 'waiverReason' | 'involvement' | 'setsAside'>
> {
  const reads = readsSection(rights);
  const lead = holdsAny(roles, unitRoles);
  return {
    reads: reads === 'outline' ? 'none' : reads,
    writes: writesSection(rights),
    comments: commentsSection(rights),
    accepts: acceptsValues(rights),
    setsAside: setsAside(rights),
    mayAddCondition: holdsAny(roles, bureauRoles),
    waiverReason: reads === 'outline' ? null : row.waiverReason,
    involvement: lead ? 'lead' : rights.supports ? 'support' : null,
  };
}

/** From clerk to head and back: the unit's own business, and so are its reasons. */
const withinUnit = ({ action, fromState, toState }: Transition): boolean =>
  action !== 'urge' && (toState === 'unit_review' || (fromState === 'unit_review' && toState !== 'submitted'));

const missingOf = ({ row }: SectionFacts): Refusal[] =>
  isEmptyDocument(row.body) && row.waiverReason === null ? [{ code: 'section_empty' }] : [];
