import type { GlossaryVersionLine, GlossaryView } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { digestOf } from '../database/digest.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../http/problem.js';
import type { Actor } from '../users/actor.js';
import { People } from '../users/people.js';
import { type CurrentGlossary, FIRST, Glossaries } from './glossaries.js';
import { GlossaryAccess } from './glossary-access.js';

/** The newest that are listed; older ones are read by their number. */
const MOST = 200;
const shipped: GlossaryVersionLine = {
  version: FIRST,
  at: null,
  by: null,
  counts: { added: 0, changed: 0, removed: 0 },
};

export const glossaryView = ({ version, glossary }: CurrentGlossary): GlossaryView => ({ version, ...glossary });

@Injectable()
export class GlossaryViews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: GlossaryAccess,
    private readonly glossaries: Glossaries,
    private readonly people: People,
  ) {}

  /** The tag says more than the number: with a new version of the program the shipped list may be another. */
  async current(actor: Actor, reportId: string): Promise<{ view: GlossaryView; tag: string }> {
    const view = glossaryView(await this.glossaries.current(await this.access.readable(actor, reportId)));
    return { view, tag: digestOf(JSON.stringify(view)) };
  }

  async versions(actor: Actor, reportId: string): Promise<GlossaryVersionLine[]> {
    const { hostUnitId } = await this.access.writable(actor, reportId);
    const rows = await this.work.query<Pick<GlossaryVersionLine, 'version' | 'counts'> & { by: string; at: string }>(
      `SELECT number AS version, at, saved_by AS by, counts AS "counts{}" FROM glossary_versions
      WHERE host_unit_id = :hostUnitId ORDER BY number DESC LIMIT ${MOST}`,
      { hostUnitId },
    );
    const person = await this.people.refs(rows.map(({ by }) => by));
    const lines = rows.map((row): GlossaryVersionLine => ({ ...row, by: person(row.by).name }));
    return rows.length < MOST ? [...lines, shipped] : lines;
  }

  async version(actor: Actor, reportId: string, number: number): Promise<GlossaryView> {
    const { hostUnitId } = await this.access.writable(actor, reportId);
    if (number < FIRST) throw notFound();
    return glossaryView({ version: number, glossary: await this.glossaries.at(hostUnitId, number) });
  }
}
