import {
  bureauRoles,
  type DocumentJson,
  type MatterChange,
  matterKey,
  MOST_OF_MATTER,
  mattersRefusals,
  type NewMatters,
  paragraphsOf,
  paragraphFinder,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { StaleVersion, type Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { invalid, notFound } from '../http/problem.js';
import { newMatter } from '../matters/first-matters.js';
import { LISTED, Matter, MatterPlace } from '../matters/matter.entity.js';
import type { Report } from '../outline/report.entity.js';
import { refuse } from '../review/gate.js';
import { type ReportFacts, ReportLoader } from '../review/loaders/report-loader.js';
import { parsed, ReadableTexts } from '../review/texts/readable-texts.js';
import type { Actor } from '../users/actor.js';

/** Those off the list first, then the list: of two of the same words the later in this order goes on. */
const LATEST_LAST = 'removal IS NULL, removal, position, id';

const asRead = (list: readonly Pick<Matter, 'id' | 'version'>[]): string =>
  list.map(({ id, version }) => `${id} ${version}`).join();
const placeKey = ({ sectionId, words }: Pick<MatterPlace, 'sectionId' | 'words'>): string => `${sectionId} ${words}`;

/** What the report must speak of, and what is recorded of it. */
@Injectable()
export class CoverageActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly reports: ReportLoader,
    private readonly texts: ReadableTexts,
  ) {}

  /** The list as it is to be: who is or was on it keeps what is recorded, who is new begins blank or in the section that it names. */
  async list(actor: Actor, reportId: string, { from, matters }: NewMatters): Promise<void> {
    await this.work.run(async (transaction) => {
      const { report } = await this.require(actor, reportId);
      const known = await this.work.rows(Matter, `report_id = :reportId ORDER BY ${LATEST_LAST}`, { reportId });
      const before = known.filter(({ removal }) => removal === null);
      if (asRead(before) !== asRead(from)) throw new StaleVersion(null);
      await this.knownSections(
        report,
        matters.flatMap(({ sectionId }) => sectionId ?? []),
      );
      const wanted = rowsOf(known, matters);
      const removed = before.filter((row) => !wanted.includes(row));
      const erased = await this.takeOff(
        transaction,
        removed,
        known.filter((row) => row.removal !== null && !wanted.includes(row)),
      );
      const mapped = await this.mapped(reportId);
      for (const [position, { sectionId, area, matter }] of matters.entries()) {
        const row = wanted[position];
        const place = row && isRecorded(row, mapped) ? undefined : sectionId;
        await this.enlist(transaction, row, { reportId, position, area, matter }, place);
      }
      const added = matters.length - before.length + removed.length;
      await this.record(actor, report, 'list_matters', {
        ...{ added, removed: removed.length, total: matters.length, ...(erased && { erased }) },
        reworded: matters.flatMap(({ matter }, at) => {
          const was = wanted[at]?.matter ?? matter;
          return was === matter ? [] : [`${was} → ${matter}`];
        }),
      });
    });
  }

  async change(actor: Actor, reportId: string, id: string, version: number, said: MatterChange): Promise<void> {
    const { places, missing, waiver } = said;
    await this.work.run(async (transaction) => {
      const [row] = await this.work.rows(Matter, `id = :id AND ${LISTED}`, { id, reportId });
      const facts = await this.require(actor, reportId, row && { version, current: row.version });
      if (!row) throw notFound();
      const { report } = facts;
      await this.knownSections(
        report,
        places.map(({ sectionId }) => sectionId),
      );
      await this.knownPassages(actor, facts, id, places);
      const by = waiver === row.waiver ? {} : { waivedBy: waiver && actor.id, waivedAt: waiver && this.clock.stamp() };
      await transaction.changeVersioned(Matter, id, { version }, { missing, waiver, ...by });
      await transaction.erase(MatterPlace, { matterId: id });
      await transaction.add(
        MatterPlace,
        places.map((place, position) => ({ ...place, matterId: id, position })),
      );
      await this.record(actor, report, 'cover_matter', {
        matter: row.matter,
        ...(waiver !== null && { waiver }),
        sections: places.map(({ sectionId }) => sectionId),
      });
    });
  }

  /** The report, where this person may change its list now. */
  async require(actor: Actor, reportId: string, read?: Parameters<typeof refuse>[1]): Promise<ReportFacts> {
    const facts = await this.reports.require(actor, reportId, ...bureauRoles);
    refuse(mattersRefusals({ reportState: facts.report.state, roles: facts.roles }), read);
    return facts;
  }

  /** A passage stands in a text that this person reads, or was recorded by somebody who did. */
  private async knownPassages(actor: Actor, { standing }: ReportFacts, matterId: string, said: MatterChange['places']) {
    const recorded = new Set((await this.work.rows(MatterPlace, 'matter_id = :matterId', { matterId })).map(placeKey));
    const fresh = said.filter((place) => place.words !== null && !recorded.has(placeKey(place)));
    if (!fresh.length) return;
    const texts = parsed(await this.texts.of(actor, standing));
    for (const { sectionId, words } of fresh) {
      const body = texts.get(sectionId)?.body as DocumentJson | undefined;
      if (!body || paragraphFinder(paragraphsOf(body))(words!) === null) throw invalid('wrong_place');
    }
  }

  private async knownSections({ id: reportId }: Report, ids: readonly string[]): Promise<void> {
    const wanted = [...new Set(ids)];
    if (!wanted.length) return;
    const rows = await this.work.query('SELECT id FROM sections WHERE report_id = :reportId AND id IN (:wanted)', {
      reportId,
      wanted,
    });
    if (rows.length < wanted.length) throw invalid('wrong_place');
  }

  /** Its place on the list, in these words and in this section; of what is new of it somebody else may know nothing yet. */
  private async enlist(
    transaction: Transaction,
    row: Matter | undefined,
    said: Pick<Matter, 'reportId' | 'position' | 'area' | 'matter'>,
    sectionId: string | undefined,
  ): Promise<void> {
    const matter = row ?? newMatter(said);
    const { id, version } = matter;
    const listed = { ...said, removal: null };
    if (!row) await transaction.add(Matter, matter);
    else if (sectionId || matterKey(row) !== matterKey(said))
      await transaction.changeVersioned(Matter, id, { version }, listed);
    else await transaction.change(Matter, { id }, listed);
    if (sectionId) await transaction.add(MatterPlace, { matterId: id, position: 0, sectionId, words: null });
  }

  /** Off the list go these, and for good so many of those that have been off it longest as make too many; `off` as known. */
  private async takeOff(transaction: Transaction, rows: readonly Matter[], off: readonly Matter[]): Promise<number> {
    const removal = (off.at(-1)?.removal ?? 0) + 1;
    for (const { id } of rows) await transaction.change(Matter, { id }, { removal });
    const over = off.slice(0, Math.max(0, rows.length + off.length - MOST_OF_MATTER.kept));
    for (const { id } of over) {
      await transaction.erase(MatterPlace, { matterId: id });
      await transaction.erase(Matter, { id });
    }
    return over.length;
  }

  /** The matters of which it is recorded where they stand. */
  private async mapped(reportId: string): Promise<ReadonlySet<string>> {
    const rows = await this.work.query<{ id: string }>(
      'SELECT DISTINCT p.matter_id AS id FROM matter_places p JOIN matters m ON m.id = p.matter_id WHERE m.report_id = :reportId',
      { reportId },
    );
    return new Set(rows.map(({ id }) => id));
  }

  private record(actor: Actor, { id, year }: Report, action: string, facts: Record<string, unknown>): Promise<unknown> {
    return this.audit.record({ actor, action, object: { type: 'report', id, label: `${year}` }, facts });
  }
}

const isRecorded = ({ id, waiver, missing }: Matter, mapped: ReadonlySet<string>): boolean =>
  waiver !== null || missing !== null || mapped.has(id);

/** Which matter each line is: the one that it names while that is kept, or that has its words now or had them once; none: a new one. */
function rowsOf(known: readonly Matter[], lines: NewMatters['matters']): (Matter | undefined)[] {
  const byId = new Map(known.map((row) => [row.id, row]));
  const named = new Set(lines.flatMap(({ id }) => id ?? []));
  const byWords = new Map(known.filter(({ id }) => !named.has(id)).map((row) => [matterKey(row), row]));
  return lines.map((line) => byId.get(line.id ?? '') ?? byWords.get(matterKey(line)));
}
