import {
  type ImportConfirmed,
  type ImportDraft,
  type UnfinishedImport,
  type ImportNode,
  type ImportView,
  type PlacedNode,
  type PlacedOutline,
  SOURCE_NOTES,
  importDraft,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { newId } from '../database/id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { forbidden, invalid, notFound } from '../http/problem.js';
import { Report } from '../outline/report.entity.js';
import { Freezer } from '../publishing/freezer.js';
import { newReport, Reports } from '../reports/reports.js';
import type { Passed } from '../review/gate.js';
import { Records } from '../review/records/records.js';
import { Templates } from '../templates/templates.js';
import { Unit } from '../units/unit.entity.js';
import { type Actor, unitsOf } from '../users/actor.js';
import { People } from '../users/people.js';
import { baselineText, type DatedOutline, templateOf } from './baseline.js';
import { ImportRow, type ReadOutline } from './import.entity.js';
import { outlineFile } from './outline-file.js';
import { ImportProblem } from './readers/import-problem.js';

const draftNodes = importDraft.pick({ nodes: true });

/** 导入: a published report becomes an outline, is checked by a person, and then a baseline of its year. */
@Injectable()
export class Imports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly reports: Reports,
    private readonly templates: Templates,
    private readonly freezer: Freezer,
    private readonly records: Records,
    private readonly people: People,
  ) {}

  async upload(actor: Actor, fileName: string, bytes: Uint8Array): Promise<string> {
    const [hostUnitId] = unitsOf(actor, 'coordinator');
    if (!hostUnitId) throw forbidden();
    const { outline, lines } = await outlineFile(bytes, fileName).catch(refuseFile);
    if (!lines.some(({ text }) => text.trim())) throw invalid('no_text');
    const read = readOutline(outline);
    // what the draft cannot hold could be corrected, but never saved
    if (!draftNodes.safeParse({ nodes: read.nodes }).success) throw invalid('outline_too_large');
    const id = newId();
    await this.work.run(async (transaction) => {
      await transaction.add(ImportRow, {
        id,
        hostUnitId,
        fileName,
        outline: read,
        lines,
        answers: {},
        createdBy: actor.id,
        createdAt: this.clock.stamp(),
        version: 1,
      });
      await this.audit.record({
        actor,
        action: 'upload',
        object: { type: 'import', id },
        facts: { size: bytes.length },
      });
    });
    return id;
  }

  /** What the unit began, newest first. */
  async list(actor: Actor): Promise<UnfinishedImport[]> {
    const rows = await this.work.query<Omit<UnfinishedImport, 'by'> & { createdBy: string }>(
      `SELECT id, file_name, created_at, created_by FROM imports WHERE host_unit_id IN (:hosts)
      ORDER BY created_at DESC, id DESC`,
      { hosts: unitsOf(actor, 'coordinator') },
    );
    const ref = await this.people.refs(rows.map(({ createdBy }) => createdBy));
    return rows.map(({ createdBy, ...row }) => ({ ...row, by: ref(createdBy) }));
  }

  async view(actor: Actor, id: string): Promise<ImportView> {
    const { version, fileName, lines, answers, createdAt, outline } = await this.mine(actor, id);
    return { id, version, fileName, lines, answers, createdAt, ...outline };
  }

  async put(actor: Actor, id: string, version: number, { answers, ...draft }: ImportDraft): Promise<void> {
    await this.work.run(async (transaction) => {
      const row = await this.mine(actor, id);
      await transaction.changeVersioned(ImportRow, id, { version }, { answers, outline: { ...row.outline, ...draft } });
      await this.audit.record({
        actor,
        action: 'edit_import',
        object: { type: 'import', id },
        facts: { version: version + 1 },
      });
    });
  }

  async discard(actor: Actor, id: string): Promise<void> {
    await this.work.run(async (transaction) => {
      await this.mine(actor, id);
      await transaction.erase(ImportRow, { id });
      await this.audit.record({ actor, action: 'discard_import', object: { type: 'import', id } });
    });
  }

  async confirm(
    actor: Actor,
    id: string,
    version: number,
    place: { issuingUnitId: string; hostUnitId: string },
  ): Promise<ImportConfirmed> {
    return this.work.run(async (transaction) => {
      const row = await this.mine(actor, id);
      await transaction.changeVersioned(ImportRow, id, { version }, { version: row.version });
      const { outline, passed } = await this.checked(actor, row, place);
      const issuer = await this.work.read.findOneByOrFail(Unit, { id: place.issuingUnitId });
      const text = baselineText(outline, row.answers, issuer.name);
      const template = templateOf(text);
      await this.templates.add(template);
      const report = newReport({
        id: newId(),
        year: text.year,
        ...place,
        templateId: template.id,
        title: text.title,
        state: 'published',
        createdAt: this.clock.stamp(),
      });
      await transaction.add(Report, report);
      const edition = await this.freezer.baseline(report, text);
      await transaction.erase(ImportRow, { id });
      await this.record(actor, passed, report, edition.reportDigest);
      return { reportId: report.id, templateId: template.id, editionId: edition.id };
    });
  }

  /** An outline of which nothing is left to ask, for a year and a unit that may have it. */
  private async checked(
    actor: Actor,
    { outline, answers }: ImportRow,
    place: { issuingUnitId: string; hostUnitId: string },
  ): Promise<{ outline: DatedOutline; passed: Passed<string> }> {
    const { title, year, notes } = outline;
    if (!title || year === null) throw invalid('year_or_title_missing');
    const open = notes.filter((note) => note.needsAnswer && answers[String(note.index)] === undefined);
    const passed = await this.reports.checkFounding(actor, { ...place, year }, 'import', open.length);
    return { outline: { ...outline, year }, passed };
  }

  private async record(actor: Actor, passed: Passed<string>, { id, year }: Report, digest: string): Promise<void> {
    await this.records.moved({
      actor,
      ...passed,
      reportId: id,
      subject: { type: 'report', id, label: `${year}` },
      action: 'import',
      from: 'none',
      digest,
      round: 0,
    });
  }

  private async mine(actor: Actor, id: string): Promise<ImportRow> {
    const row = await this.work.read.findOneBy(ImportRow, { id, hostUnitId: In(unitsOf(actor, 'coordinator')) });
    if (!row) throw notFound();
    return row;
  }
}

/** What is wrong with the file is the person's to mend: 422 with its code. */
function refuseFile(error: unknown): never {
  throw error instanceof ImportProblem ? invalid(error.code) : error;
}

function readOutline({ title, issuer, year, nodes, dropped, notes }: PlacedOutline): ReadOutline {
  let count = 0;
  const node = ({ kind, number, heading, text, line, children }: PlacedNode): ImportNode => ({
    id: `n${++count}`,
    kind,
    number,
    heading,
    text,
    line,
    children: children.map(node),
  });
  return {
    title: title ?? '',
    issuer,
    year,
    nodes: nodes.map(node),
    dropped,
    notes: notes.map(({ code, message, line, words }, index) => ({
      index,
      code,
      message,
      line,
      needsAnswer: SOURCE_NOTES[code],
      ...(words ? { words } : {}),
    })),
  };
}
