import { type DocumentJson, readCanonical, type Reading, readsSection } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Texts } from '../../outline/printed-report.js';
import type { TreeSection } from '../../outline/report-trees.js';
import { ownUnits, rolesForSection } from '../../outline/report-roles.js';
import type { Actor } from '../../users/actor.js';
import { KnownTexts, type ReadText, readText } from './known-texts.js';
import { LastBureauText } from './last-bureau-text.js';
import { rightsOn } from '../section-rights.js';
import { type Standing, Standings } from '../loaders/standings.js';

export type ReadTexts = ReadonlyMap<string, ReadText>;

const earlierText = ({ digest, canonical, words }: { digest: string; canonical: string; words: number }): ReadText => {
  const { heading, body } = readCanonical(canonical);
  return readText({ digest, heading, body: JSON.stringify(body), words });
};

/** The same for who draws them. */
export const parsed = (texts: ReadTexts): Texts =>
  new Map([...texts].map(([id, { heading, body }]) => [id, { heading, body: body.read() }]));

/** The texts of a report that a person may read now, all in one go. */
@Injectable()
export class ReadableTexts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly known: KnownTexts,
    private readonly bureauText: LastBureauText,
    private readonly standings: Standings,
  ) {}

  async of(actor: Actor, standing: Standing, parentId: string | null = null): Promise<ReadTexts> {
    const { report } = standing.tree;
    const readings = (await this.readings(actor, standing)).filter(
      ({ section }) => parentId === null || section.parentId === parentId,
    );
    const read = (as: Reading) => readings.filter(({ reading }) => reading === as).map(({ section }) => section);
    const present = read('whole');
    const now = await this.known.of(present);
    // somebody saved one of them meanwhile: what was judged of it holds no more
    if (now.size < present.length) return this.of(actor, await this.standings.load(report.id, actor.id), parentId);
    const lent = read('bureau_text');
    const last = lent.length ? await this.bureauText.ofReport(report.id) : new Map<string, never>();
    const earlier = lent.flatMap(({ id }) => {
      const text = last.get(id);
      return text ? [[id, earlierText(text)] as const] : [];
    });
    return new Map([...now, ...earlier]);
  }

  /** Every text, whoever asks, from the database itself: for the edition that is frozen. */
  async all(reportId: string): Promise<Texts> {
    const rows = await this.work.query<{ id: string; heading: string | null; body: DocumentJson }>(
      'SELECT id, heading, body AS "body{}" FROM sections WHERE report_id = :reportId',
      { reportId },
    );
    return new Map(rows.map(({ id, ...text }) => [id, text]));
  }

  /** How each section is read, in printed order. */
  private async readings(actor: Actor, standing: Standing): Promise<{ section: TreeSection; reading: Reading }[]> {
    const supported = await this.supportedBy(actor, standing.tree.report.id);
    const { report, sections } = standing.tree;
    const rights = rightsOn(actor, report.state, standing);
    return sections.map(({ section }) => {
      const roles = rolesForSection(actor, report, section.leadUnitId);
      return { section, reading: readsSection(rights(section, roles, supported.has(section.id))) };
    });
  }

  private async supportedBy(actor: Actor, reportId: string): Promise<Set<string>> {
    const own = ownUnits(actor);
    if (!own.length) return new Set();
    const rows = await this.work.query<{ id: string }>(
      `SELECT s.id FROM section_supports p JOIN sections s ON s.id = p.section_id
      WHERE s.report_id = :reportId AND p.unit_id IN (:own)`,
      { reportId, own },
    );
    return new Set(rows.map((row) => row.id));
  }
}
