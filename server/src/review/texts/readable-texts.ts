import { type DocumentJson, readCanonical, type Reading, readsSection } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { StoredJson } from '../../http/stored-json.js';
import type { Texts } from '../../outline/printed-report.js';
import { ownUnits, rolesForSection } from '../../outline/report-roles.js';
import type { Actor } from '../../users/actor.js';
import { LastBureauText } from './last-bureau-text.js';
import { rightsOn } from '../section-rights.js';
import type { Standing } from '../loaders/standings.js';

interface Row {
  id: string;
  heading: string | null;
  body: string;
  words: number;
}
/** A text as its reader may see it, with what is counted of it; the body as it is stored, for most of them go on as they are. */
interface ReadText {
  heading: string | null;
  body: StoredJson<DocumentJson>;
  words: number;
  images: number;
}
export type ReadTexts = ReadonlyMap<string, ReadText>;

/** How the text stands in stored JSON; a quotation mark in the words themselves is escaped there. */
const imagesIn = (json: string): number => json.split('"type":"image"').length - 1;
const whole = ({ heading, body, words }: Omit<Row, 'id'>): ReadText => ({
  heading,
  body: new StoredJson(body),
  words,
  images: imagesIn(body),
});
const earlierText = ({ canonical, words }: { canonical: string; words: number }): ReadText => {
  const { heading, body } = readCanonical(canonical);
  return whole({ heading, body: JSON.stringify(body), words });
};

/** The same for who draws them. */
export const parsed = (texts: ReadTexts): Texts =>
  new Map([...texts].map(([id, { heading, body }]) => [id, { heading, body: body.read() }]));

/** The texts of a report that a person may read now, all in one go. */
@Injectable()
export class ReadableTexts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly bureauText: LastBureauText,
  ) {}

  async of(actor: Actor, standing: Standing, parentId: string | null = null): Promise<ReadTexts> {
    const { report } = standing.tree;
    const readings = await this.readings(actor, standing);
    const rows = await this.bodies(report.id, parentId);
    const earlier = readings.some(({ reading }) => reading === 'bureau_text')
      ? await this.bureauText.ofReport(report.id)
      : new Map<string, never>();
    const texts = new Map<string, ReadText>();
    for (const { id, reading } of readings) {
      const row = rows.get(id);
      const last = reading === 'bureau_text' ? earlier.get(id) : undefined;
      if (row && reading === 'whole') texts.set(id, whole(row));
      if (row && last) texts.set(id, earlierText(last));
    }
    return texts;
  }

  /** Every text, whoever asks: for the edition that is frozen. */
  async all(reportId: string): Promise<Texts> {
    return parsed(new Map([...(await this.bodies(reportId, null))].map(([id, row]) => [id, whole(row)])));
  }

  /** How each section is read, in printed order. */
  private async readings(actor: Actor, standing: Standing): Promise<{ id: string; reading: Reading }[]> {
    const supported = await this.supportedBy(actor, standing.tree.report.id);
    const { report, sections } = standing.tree;
    const rights = rightsOn(actor, report.state, standing);
    return sections.map(({ section, id }) => {
      const roles = rolesForSection(actor, report, section.leadUnitId);
      return { id, reading: readsSection(rights(section, roles, supported.has(id))) };
    });
  }

  private async bodies(reportId: string, parentId: string | null): Promise<Map<string, Row>> {
    const rows = await this.work.query<Row>(
      `SELECT id, heading, body, words FROM sections WHERE report_id = :reportId${parentId ? ' AND parent_id = :parentId' : ''}`,
      { reportId, parentId },
    );
    return new Map(rows.map((row) => [row.id, row]));
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
