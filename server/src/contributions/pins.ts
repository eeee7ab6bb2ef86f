import {
  bureauRoles,
  changesIn,
  type ContributionView,
  imageDigests,
  readCanonical,
  redline,
  type SectionText,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../http/problem.js';
import { textFacts } from '../outline/new-section.js';
import { Section } from '../outline/section.entity.js';
import { shortName } from '../outline/section-place.js';
import { parsed, ReadableTexts } from '../review/texts/readable-texts.js';
import { ReportLoader } from '../review/loaders/report-loader.js';
import { SectionLoader } from '../review/loaders/section-loader.js';
import { Revisions } from '../sections/revisions.js';
import type { Actor } from '../users/actor.js';
import type { ContributionRow } from './contribution-loader.js';
import { RequestPin, type RequestRow } from './request.entity.js';

interface PinnedPart extends SectionText {
  sectionId: string;
  label: string;
  canonical: string;
  changed: boolean;
}
type Pinned = Pick<ContributionRow, 'sectionId' | 'pinnedDigest'>;

/** In how many places of heading and body a text says something else. */
const placesOf = (before: SectionText, after: SectionText): number =>
  changesIn(redline(before.body, after.body)) + (before.heading === after.heading ? 0 : 1);

/** The texts that an opinion is about stay readable by their digests, whatever becomes of the sections. */
@Injectable()
export class Pins {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: ReportLoader,
    private readonly sections: SectionLoader,
    private readonly texts: ReadableTexts,
    private readonly revisions: Revisions,
  ) {}

  /** Of an area, or of the whole report, as the bureau has it now. */
  async digestOf(actor: Actor, reportId: string, areaId: string | null): Promise<string> {
    const { standing, digest } = await this.reports.require(actor, reportId, ...bureauRoles);
    if (areaId === null) return digest;
    const area = standing.areas.find(({ id }) => id === areaId);
    if (!area) throw notFound();
    return area.digest;
  }

  async keep(transaction: Transaction, actor: Actor, request: RequestRow): Promise<void> {
    if (request.sectionId === null) return this.keepWhole(transaction, actor, request);
    const { row } = await this.sections.require(actor, request.sectionId);
    await this.revisions.keep(row.id, { heading: row.heading, body: row.body }, 'save', actor.id);
  }

  /** What was pinned of a section, and in how many places it says something else by now. */
  async textOf({ sectionId, pinnedDigest }: Pinned): Promise<ContributionView['pinned']> {
    if (sectionId === null || pinnedDigest === null) return null;
    const text = await this.revisions.textOf(sectionId, pinnedDigest);
    const [now] = await this.work.rows(Section, 'id = :sectionId', { sectionId });
    return text && { ...text, changes: now && now.digest !== pinnedDigest ? placesOf(text, now) : 0 };
  }

  /** Whether one of the texts that an opinion is about shows an image. */
  async isShown(
    { requestId, sectionId, pinnedDigest }: Pinned & Pick<ContributionRow, 'requestId'>,
    digest: string,
  ): Promise<boolean> {
    const texts = await this.work.query<{ canonical: string }>(
      `SELECT v.canonical FROM revisions v
      WHERE v.section_id = :sectionId AND v.digest = :pinnedDigest AND v.canonical LIKE '%' || :digest || '%'
      UNION ALL SELECT v.canonical
        FROM request_pins p JOIN revisions v ON v.section_id = p.section_id AND v.digest = p.digest
        WHERE p.request_id = :requestId AND v.canonical LIKE '%' || :digest || '%'`,
      { requestId, sectionId, pinnedDigest, digest },
    );
    return texts.some(({ canonical }) => imageDigests(readCanonical(canonical).body).has(digest));
  }

  /** What of an area or the whole the bureau has; what it has not had yet is not asked about. */
  private async keepWhole(
    transaction: Transaction,
    actor: Actor,
    { id: requestId, reportId, areaId }: RequestRow,
  ): Promise<void> {
    const { standing } = await this.reports.require(actor, reportId, ...bureauRoles);
    const texts = parsed(await this.texts.of(actor, standing, areaId));
    const pins: RequestPin[] = [];
    for (const { id, section } of standing.tree.sections) {
      const text = texts.get(id);
      if (!text || section.state === 'waived') continue;
      const { heading, body } = text as SectionText;
      await this.revisions.keep(id, { heading, body }, 'save', actor.id);
      const { digest } = textFacts(heading, body);
      const label = shortName({ ...standing.tree.names.get(id)!, title: null });
      pins.push({ requestId, position: pins.length, sectionId: id, label, digest, sectionDigest: section.digest });
    }
    if (pins.length) await transaction.add(RequestPin, pins);
  }

  /** What was pinned of an area or the whole, in printed order. A section that came back to what was pinned has not changed. */
  async draftOf(requestId: string): Promise<NonNullable<ContributionView['draft']>> {
    const rows = await this.work.query<PinnedPart>(
      `SELECT s.id AS section_id, p.label, v.canonical, s.heading, s.body AS "body{}",
        CASE WHEN s.digest <> p.section_digest THEN 1 ELSE 0 END AS "changed?"
      FROM request_pins p
        JOIN revisions v ON v.section_id = p.section_id AND v.digest = p.digest
        JOIN sections s ON s.id = p.section_id
      WHERE p.request_id = :requestId ORDER BY p.position`,
      { requestId },
    );
    const parts = rows.map(({ sectionId, label, canonical, changed, ...now }) => {
      const pinned = readCanonical(canonical);
      return { sectionId, label, ...pinned, changes: changed ? placesOf(pinned, now) : 0 };
    });
    return { parts, changes: parts.filter(({ changes }) => changes > 0).length };
  }
}
