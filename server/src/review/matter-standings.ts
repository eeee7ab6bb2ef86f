import {
  type DocumentJson,
  emptyDocument,
  wordCount,
  matterState,
  type MatterState,
  paragraphsOf,
  paragraphFinder,
  type PlaceState,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { digestOf } from '../database/digest.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LISTED, Matter, MatterPlace } from '../matters/matter.entity.js';
import type { ReportTree, TreeSection } from '../outline/report-trees.js';

export interface PlaceStanding extends MatterPlace {
  state: PlaceState;
  /** Which paragraph says it now. */
  paragraph: number | null;
}
/** A matter, how far the report speaks of it, and where. */
export interface MatterStanding {
  row: Matter;
  state: MatterState;
  places: PlaceStanding[];
}

const places = `SELECT p.matter_id, p.position, p.section_id, p.words FROM matter_places p JOIN matters m ON m.id = p.matter_id
  WHERE m.report_id = :reportId AND m.removal IS NULL ORDER BY p.matter_id, p.position`;

/** In the place of a paragraph: the text does not say the words. */
const NOWHERE = -1;

/** 覆盖: what the report must speak of, beside its texts as they stand. */
@Injectable()
export class MatterStandings {
  /** By text and the words that are looked for. */
  private readonly known = new LRUCache<string, number>({ max: 5000 });

  constructor(private readonly work: UnitOfWork) {}

  async of({ report, sections }: Pick<ReportTree, 'report' | 'sections'>): Promise<MatterStanding[]> {
    const reportId = report.id;
    const rows = await this.work.rows(Matter, `${LISTED} ORDER BY position, id`, { reportId });
    if (!rows.length) return [];
    const byId = new Map(sections.map(({ id, section }) => [id, section]));
    const all = await this.standing(await this.work.query<MatterPlace>(places, { reportId }), byId);
    const byMatter = Map.groupBy(all, ({ matterId }) => matterId);
    return rows.map((row) => {
      const own = byMatter.get(row.id) ?? [];
      return { row, places: own, state: matterState({ ...row, places: own.map(({ state }) => state) }) };
    });
  }

  private async standing(rows: readonly MatterPlace[], sections: ReadonlyMap<string, TreeSection>) {
    const at = await this.paragraphs(rows, sections);
    return rows.map((row): PlaceStanding => {
      const section = sections.get(row.sectionId);
      if (section?.state === 'waived') return { ...row, state: 'waived', paragraph: null };
      if (!section || !isWritten(section)) return { ...row, state: section ? 'unwritten' : 'gone', paragraph: null };
      if (row.words === null) return { ...row, state: 'holds', paragraph: null };
      const paragraph = at.get(keyOf(section, row.words)) ?? NOWHERE;
      return paragraph === NOWHERE ? { ...row, state: 'gone', paragraph: null } : { ...row, state: 'holds', paragraph };
    });
  }

  /** Which paragraph says each passage; all of them, however few are remembered. */
  private async paragraphs(
    rows: readonly MatterPlace[],
    sections: ReadonlyMap<string, TreeSection>,
  ): Promise<Map<string, number>> {
    const at = new Map<string, number>();
    const passages = rows.flatMap(({ sectionId, words }) => {
      const section = sections.get(sectionId);
      if (!section || words === null) return [];
      const known = this.known.get(keyOf(section, words));
      if (known !== undefined) at.set(keyOf(section, words), known);
      return known === undefined ? [{ section, words }] : [];
    });
    const texts = await this.texts(passages.map(({ section }) => section.id));
    for (const { section, words } of passages) {
      const text = texts.get(section.id);
      const paragraph = text?.find(words) ?? NOWHERE;
      at.set(keyOf(section, words), paragraph);
      // somebody saved it meanwhile: this is another text
      if (text?.digest === section.digest) this.known.set(keyOf(section, words), paragraph);
    }
    return at;
  }

  private async texts(
    ids: readonly string[],
  ): Promise<Map<string, { digest: string; find: ReturnType<typeof paragraphFinder> }>> {
    if (!ids.length) return new Map();
    const rows = await this.work.query<{ id: string; digest: string; body: DocumentJson }>(
      'SELECT id, digest, body AS "body{}" FROM sections WHERE id IN (:ids)',
      { ids: [...new Set(ids)] },
    );
    return new Map(rows.map(({ id, digest, body }) => [id, { digest, find: paragraphFinder(paragraphsOf(body)) }]));
  }
}

/** Its heading alone says nothing of the matter. */
const isWritten = ({ words, heading }: TreeSection): boolean => words > wordCount(emptyDocument(), heading);
const keyOf = ({ id, digest }: TreeSection, words: string): string => `${id} ${digest} ${digestOf(words)}`;
