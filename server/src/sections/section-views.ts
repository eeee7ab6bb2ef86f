import {
  bureauRoles,
  commentsSection,
  type HistoryLine,
  holdsAny,
  isEmptyDocument,
  offers,
  readCanonical,
  readsSection,
  type Refusal,
  type RevisionLine,
  type RevisionView,
  sectionTable,
  type SectionText,
  type SectionView,
  unitRoles,
  writesSection,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { SectionComments } from '../comments/section-comments.js';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../http/problem.js';
import { LatestEditions } from '../outline/latest-edition.js';
import { Outlines } from '../outline/outline-names.js';
import { SectionOpening, SectionWriter } from '../outline/section.entity.js';
import { LastBureauText } from '../review/last-bureau-text.js';
import { type SectionDesk, SectionFacts } from '../review/section-facts.js';
import { Transition } from '../review/transition.entity.js';
import { Units } from '../units/units.js';
import type { Actor } from '../users/actor.js';
import { People } from '../users/people.js';
import { Revision } from './revision.entity.js';
import { Revisions } from './revisions.js';

type Shown = { text: SectionText; digest: string } | null;

/** A section as its page shows it to this reader. */
@Injectable()
export class SectionViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly facts: SectionFacts,
    private readonly comments: SectionComments,
    private readonly bureauText: LastBureauText,
    private readonly revisions: Revisions,
    private readonly outlines: Outlines,
    private readonly units: Units,
    private readonly people: People,
    private readonly editions: LatestEditions,
  ) {}

  async of(actor: Actor, sectionId: string): Promise<SectionView> {
    return this.view(actor, await this.desk(actor, sectionId));
  }

  /** After an act: null where the act took the section out of this reader's sight, as a declined one. */
  async after(actor: Actor, sectionId: string): Promise<SectionView | null> {
    const desk = await this.facts.load(actor, sectionId);
    return desk && readsSection(desk.rights) !== 'none' ? this.view(actor, desk) : null;
  }

  /** The page tells that it was opened: the desk before can no longer take the text back. */
  async opened(actor: Actor, sectionId: string): Promise<void> {
    await this.work.run(async (transaction) => {
      const desk = await this.desk(actor, sectionId);
      const shown = await this.shown(desk);
      if (!shown) return;
      const seen = { digest: shown.digest, at: this.clock.stamp() };
      const known = await transaction.change(SectionOpening, { sectionId, accountId: actor.id }, seen);
      if (!known) await transaction.add(SectionOpening, { sectionId, accountId: actor.id, ...seen });
    });
  }

  async revisionLines(actor: Actor, sectionId: string): Promise<RevisionLine[]> {
    const desk = await this.desk(actor, sectionId);
    const rows = await this.work.read.find(Revision, { where: { sectionId }, order: { number: 'DESC' } });
    const bureau = await this.bureauText.digests(sectionId);
    const ref = await this.people.refs(rows.map((row) => row.authorId));
    return rows.filter((row) => readsRevision(actor, desk, row, bureau)).map((row) => revisionLine(row, ref, bureau));
  }

  async revision(actor: Actor, revisionId: string): Promise<RevisionView> {
    const row = await this.work.read.findOneBy(Revision, { id: revisionId });
    if (!row) throw notFound();
    const desk = await this.desk(actor, row.sectionId);
    const bureau = await this.bureauText.digests(row.sectionId);
    if (!readsRevision(actor, desk, row, bureau)) throw notFound();
    const ref = await this.people.refs([row.authorId]);
    return { ...revisionLine(row, ref, bureau), ...readCanonical(row.canonical) };
  }

  private async desk(actor: Actor, sectionId: string): Promise<SectionDesk> {
    const desk = await this.facts.load(actor, sectionId);
    if (!desk || readsSection(desk.rights) === 'none') throw notFound();
    return desk;
  }

  private async view(actor: Actor, desk: SectionDesk): Promise<SectionView> {
    const { row, rights, roles } = desk;
    const reads = readsSection(rights);
    const shown = await this.shown(desk);
    const name = (await this.outlines.of(row.reportId, row.reportVersion)).sections.get(row.id)!;
    const supports = await this.work.query<{ unitId: string }>(
      'SELECT unit_id AS "unitId" FROM section_supports WHERE section_id = ?',
      [row.id],
    );
    const units = await this.units.refs([row.leadUnitId, ...supports.map((support) => support.unitId)]);
    const lead = holdsAny(roles, unitRoles);
    return {
      id: row.id,
      reportId: row.reportId,
      year: row.year,
      ...name,
      title: row.heading ?? name.title,
      heading: shown ? shown.text.heading : row.heading,
      numbered: row.numbered === 1,
      state: row.state,
      version: row.version,
      contentVersion: row.contentVersion,
      submissions: row.submissions,
      reads: reads === 'outline' || reads === 'none' ? 'none' : reads,
      writes: writesSection(rights),
      comments: commentsSection(rights),
      mayAddCondition: holdsAny(roles, bureauRoles),
      body: shown?.text.body ?? null,
      digest: shown?.digest ?? null,
      words: row.words,
      wordLimit: row.wordLimit,
      note: row.note,
      waiverReason: reads === 'outline' ? null : row.waiverReason,
      leadUnit: row.leadUnitId ? units.get(row.leadUnitId)! : null,
      supporting: supports.map((support) => units.get(support.unitId)!),
      dueDate: row.dueDate,
      involvement: lead ? 'lead' : rights.supports ? 'support' : null,
      missing: missingOf(desk),
      offers: offers(sectionTable, desk.context),
      threads: await this.comments.threads(actor, desk),
      ...(await this.peopleOf(desk)),
      lastSeen: await this.lastSeen(actor, row.id),
      savedAt: row.contentAt,
      lastYear: await this.lastYear(desk),
    };
  }

  private async shown({ row, body, rights }: SectionDesk): Promise<Shown> {
    const reads = readsSection(rights);
    if (reads === 'whole') return { text: { heading: row.heading, body }, digest: row.digest };
    const last = reads === 'bureau_text' ? await this.bureauText.of(row.id) : null;
    const text = last && (await this.revisions.textOf(row.id, last.digest));
    return text ? { text, digest: last.digest } : null;
  }

  private async peopleOf(desk: SectionDesk): Promise<Pick<SectionView, 'history' | 'writers' | 'submitter'>> {
    const { row } = desk;
    const transitions = await this.work.rows(Transition, 'section_id = ? ORDER BY id DESC LIMIT 100', [row.id]);
    const writers = await this.work.rows(SectionWriter, 'section_id = ? ORDER BY first_at', [row.id]);
    const ref = await this.people.refs([
      ...transitions.map((each) => each.actorId),
      ...writers.map((each) => each.accountId),
    ]);
    const told = readsText(desk) || holdsAny(desk.roles, bureauRoles);
    const history = transitions
      .filter((each) => readsDesk(desk) || !withinUnit(each))
      .map((each): HistoryLine => ({
        action: each.action,
        actor: ref(each.actorId),
        role: each.role,
        at: each.at,
        reason: told ? each.reason : null,
        digest: told ? each.digest : null,
        from: each.fromState,
        to: each.toState,
      }));
    const submitter = history.find((line) => line.action === 'submit')?.actor ?? null;
    return { history, writers: writers.map((each) => ref(each.accountId)), submitter };
  }

  private async lastSeen(actor: Actor, sectionId: string): Promise<SectionView['lastSeen']> {
    const [row] = await this.work.rows(SectionOpening, 'section_id = ? AND account_id = ?', [sectionId, actor.id]);
    return row ? { digest: row.digest, at: row.at } : null;
  }

  private async lastYear({ row }: SectionDesk): Promise<SectionView['lastYear']> {
    if (!row.previousId) return null;
    const text = await this.editions.sectionText(row.issuingUnitId, row.year - 1, row.previousId);
    return text && { year: row.year - 1, ...text };
  }
}

const readsText = ({ rights }: SectionDesk): boolean => ['whole', 'bureau_text'].includes(readsSection(rights));

/** The unit's own desk revisions stay the unit's, and its supporters'. */
const readsDesk = ({ rights }: SectionDesk): boolean => rights.supports || holdsAny(rights.roles, unitRoles);

/** Who reads the outline alone reads no revision; the bureau reads what was before it, and what its own hand kept. */
function readsRevision(actor: Actor, desk: SectionDesk, row: Revision, bureau: ReadonlySet<string>): boolean {
  return readsText(desk) && (readsDesk(desk) || bureau.has(row.digest) || row.authorId === actor.id);
}

/** From clerk to head and back: the unit's own business, and so are its reasons. */
const withinUnit = ({ fromState, toState }: Transition): boolean =>
  toState === 'unit_review' || (fromState === 'unit_review' && toState !== 'submitted');

function missingOf({ row, body }: SectionDesk): Refusal[] {
  return isEmptyDocument(body) && row.waiverReason === null ? [{ code: 'section_empty' }] : [];
}

function revisionLine(
  row: Revision,
  ref: Awaited<ReturnType<People['refs']>>,
  bureau: ReadonlySet<string>,
): RevisionLine {
  const { id, number, act, at, digest, words } = row;
  return {
    id,
    number,
    act,
    at,
    digest,
    words,
    author: ref(row.authorId),
    desk: bureau.has(digest) ? 'bureau' : 'unit',
  };
}
