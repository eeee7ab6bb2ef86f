import { type DocumentJson, readsSection, type RightsContext, type SectionText } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Texts } from '../reports/printed-report.js';
import { ownUnits, rolesForSection } from '../reports/report-roles.js';
import { Revisions } from '../sections/revisions.service.js';
import type { Actor } from '../users/actor.js';
import { LastBureauText } from './last-bureau-text.js';
import { allApproved, type Standing } from './report-standing.js';

interface Row { id: string; heading: string | null; body: string }

/** The texts of a report that a person may read now, all in one go. */
@Injectable()
export class ReadableTexts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly revisions: Revisions,
    private readonly bureauText: LastBureauText,
  ) {}

  async of(actor: Actor, standing: Standing, parentId: string | null = null): Promise<Texts> {
    const { tree, signers, areas } = standing;
    const rows = await this.bodies(tree.report.id, parentId);
    const supported = await this.supportedBy(actor, tree.report.id);
    const mine = signers.filter((signer) => signer.accountId === actor.id);
    const texts = new Map<string, SectionText>();
    for (const { section, id } of tree.sections) {
      const row = rows.get(id);
      if (!row) continue;
      const rights: RightsContext = {
        state: section.state, reportState: tree.report.state, roles: rolesForSection(actor, tree.report, section.leadUnitId), supports: supported.has(id), askedForOpinion: false,
        everSubmitted: section.submissions > 0, signsArea: mine.some((signer) => signer.areaId === null || signer.areaId === section.parentId), signsReport: mine.length > 0,
        areaState: areas.find((area) => area.id === section.parentId)?.state ?? null, allAreasApproved: allApproved(areas),
      };
      const text = await this.text(readsSection(rights), row);
      if (text) texts.set(id, text);
    }
    return texts;
  }

  /** Every text, whoever asks: for the edition that is frozen. */
  async all(reportId: string): Promise<Texts> {
    const rows = await this.bodies(reportId, null);
    return new Map([...rows].map(([id, row]) => [id, { heading: row.heading, body: JSON.parse(row.body) as DocumentJson }]));
  }

  private async text(reading: ReturnType<typeof readsSection>, row: Row): Promise<SectionText | null> {
    if (reading === 'whole') return { heading: row.heading, body: JSON.parse(row.body) as DocumentJson };
    if (reading !== 'bureau_text') return null;
    const last = await this.bureauText.of(row.id);
    return last && this.revisions.textOf(row.id, last.digest);
  }

  private async bodies(reportId: string, parentId: string | null): Promise<Map<string, Row>> {
    const rows = await this.work.query<Row>(`SELECT id, heading, body FROM sections WHERE report_id = ?${parentId ? ' AND parent_id = ?' : ''}`, parentId ? [reportId, parentId] : [reportId]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async supportedBy(actor: Actor, reportId: string): Promise<Set<string>> {
    const own = ownUnits(actor);
    if (!own.length) return new Set();
    const rows = await this.work.query<{ id: string }>(
      `SELECT p.section_id AS id FROM section_supports p JOIN sections s ON s.id = p.section_id WHERE s.report_id = ? AND p.unit_id IN (${own.map(() => '?').join(', ')})`, [reportId, ...own]);
    return new Set(rows.map((row) => row.id));
  }
}
