import type { ImportView } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Imports } from '../import/imports.js';
import { ReportTrees } from '../outline/report-trees.js';
import { ReportActs } from '../reports/acts/report-acts.js';
import { Assignment } from '../reports/planning/assignment.js';
import { OutlineChanges } from '../reports/planning/outline-changes.js';
import { Reports } from '../reports/reports.js';
import { Units } from '../units/units.js';
import { ActorSource } from '../users/actor-source.js';
import type { Actor } from '../users/actor.js';
import { assignments2018 } from './texts/assignments-2018.js';
import { sections2018 } from './texts/sections-2018.js';

const DUE = '2018-12-14';
const DUE_OF_BUREAU = '2018-12-21';

/** The coordinator's part: last year's report imported, this year's made from it, assigned and opened. */
@Injectable()
export class DemoOpening {
  constructor(
    private readonly actors: ActorSource,
    private readonly units: Units,
    private readonly imports: Imports,
    private readonly reports: Reports,
    private readonly trees: ReportTrees,
    private readonly outline: OutlineChanges,
    private readonly assignment: Assignment,
    private readonly acts: ReportActs,
  ) {}

  /** The report that is open then. */
  async open(): Promise<string> {
    const coordinator = (await this.actors.ofLogin('tonggao-jia'))!;
    const shortNames = new Map((await this.units.all()).units.map((unit) => [unit.shortName, unit.id]));
    const place = { issuingUnitId: shortNames.get('市政府')!, hostUnitId: shortNames.get('市法制局')! };
    const reportId = await this.reports.create(coordinator, {
      year: 2018,
      ...place,
      from: { editionId: await this.lastYear(coordinator, place) },
      title: '东莞市2018年法治政府建设年度报告',
    });
    await this.rename(coordinator, reportId);
    await this.assign(coordinator, reportId, shortNames);
    await this.acts.act(coordinator, reportId, await this.version(reportId), { action: 'open' }, '');
    return reportId;
  }

  private async lastYear(coordinator: Actor, place: { issuingUnitId: string; hostUnitId: string }): Promise<string> {
    const file = fileURLToPath(new URL('./texts/report-2017.txt', import.meta.url));
    const id = await this.imports.upload(coordinator, 'report-2017.txt', readFileSync(file));
    const view = await this.imports.view(coordinator, id);
    await this.imports.put(coordinator, id, view.version, {
      title: view.title,
      issuer: view.issuer,
      year: view.year,
      nodes: view.nodes,
      answers: everyReadingIsRight(view),
    });
    return (await this.imports.confirm(coordinator, id, view.version + 1, place)).editionId;
  }

  /** 2018's headings where they are not last year's with the year moved on. */
  private async rename(coordinator: Actor, reportId: string): Promise<void> {
    const tree = (await this.trees.load(reportId))!;
    for (const [index, node] of tree.sections.entries()) {
      const { heading } = sections2018[index]!;
      if (heading && node.heading !== heading)
        await this.outline.apply(coordinator, reportId, await this.version(reportId), {
          op: 'rename',
          id: node.id,
          heading,
        });
    }
  }

  private async assign(coordinator: Actor, reportId: string, shortNames: ReadonlyMap<string, string>): Promise<void> {
    const { groups } = await this.units.all();
    const members = new Map(groups.map((group) => [group.name, group.unitIds]));
    const tree = (await this.trees.load(reportId))!;
    await this.assignment.change(
      coordinator,
      reportId,
      tree.sections.map((node, index) => {
        const { lead, supporting, area } = assignments2018[index]!;
        return {
          sectionId: node.id,
          version: node.section.version,
          leadUnitId: shortNames.get(lead)!,
          dueDate: area === null ? DUE_OF_BUREAU : DUE,
          wordLimit: 400,
          supportingUnitIds: supporting.flatMap((name) => members.get(name) ?? [shortNames.get(name)!]),
        };
      }),
    );
  }

  private async version(reportId: string): Promise<number> {
    return (await this.trees.load(reportId))!.report.version;
  }
}

const everyReadingIsRight = ({ notes }: ImportView): Record<string, boolean> =>
  Object.fromEntries(notes.filter((note) => note.needsAnswer).map((note) => [String(note.index), true]));
