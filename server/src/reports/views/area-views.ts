import { areasIn, type AreaView, wholeRoles } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { notFound } from '../../http/problem.js';
import { printedReport } from '../../outline/printed-report.js';
import { ReportAccess } from '../../outline/report-access.js';
import { parsed, ReadableTexts, type ReadTexts } from '../../review/readable-texts.js';
import { ReportStanding, type Standing } from '../../review/standing.js';
import { TextsThen } from '../../review/texts-then.js';
import { Units } from '../../units/units.js';
import type { Actor } from '../../users/actor.js';
import { People } from '../../users/people.js';
import { AreaActs } from '../acts/area-acts.js';
import { attestationLines } from './attestation-lines.js';
import { sectionLine } from './report-views.js';

/** An area as it will be printed, with who approved what beside it. */
@Injectable()
export class AreaViews {
  constructor(
    private readonly access: ReportAccess,
    private readonly standings: ReportStanding,
    private readonly texts: ReadableTexts,
    private readonly then: TextsThen,
    private readonly acts: AreaActs,
    private readonly units: Units,
    private readonly people: People,
  ) {}

  async of(actor: Actor, reportId: string, areaId: string): Promise<AreaView> {
    const { report, roles } = await this.access.requireRole(actor, reportId, ...wholeRoles);
    const standing = await this.standings.of(report);
    const index = standing.areas.findIndex((area) => area.id === areaId);
    const area = standing.areas[index];
    if (!area) throw notFound();
    const texts = await this.texts.of(actor, standing, areaId);
    const printed = areasIn(printedReport(standing.tree, '', parsed(texts)).children).find(
      (node) => node.id === areaId,
    );
    const neighbour = (at: number) =>
      standing.areas[at] ? { id: standing.areas[at].id, label: standing.areas[at].label } : null;
    const rows = standing.attestations.filter((row) => row.subjectId === areaId);
    const ref = await this.people.refs(standing.attestations.map((row) => row.actorId));
    return {
      reportId,
      id: area.id,
      label: area.label,
      heading: area.heading,
      index: index + 1,
      count: standing.areas.length,
      previous: neighbour(index - 1),
      next: neighbour(index + 1),
      state: area.state,
      digest: area.digest,
      words: [...texts.values()].reduce((sum, text) => sum + text.words, 0),
      printed: printed ?? {
        kind: 'area',
        id: area.id,
        label: area.label,
        heading: area.heading,
        body: null,
        children: [],
      },
      sections: await this.sections(standing, areaId, texts, ref),
      offers: (await this.acts.offers(actor, standing, roles))(area),
      attestations: attestationLines(rows, ref, (row) =>
        row.act === 'approve_area'
          ? row.digest === area.digest
          : row.digest === standing.manifestDigest && row.round === standing.tree.report.round,
      ),
    };
  }

  private async sections(
    { tree, attestations, areas }: Standing,
    areaId: string,
    texts: ReadTexts,
    ref: Awaited<ReturnType<People['refs']>>,
  ): Promise<AreaView['sections']> {
    const nodes = tree.sections.filter((node) => node.section.parentId === areaId);
    const units = await this.units.refs(nodes.map((node) => node.section.leadUnitId));
    const last = attestations.findLast((row) => row.act === 'approve_area' && row.subjectId === areaId);
    const holds = areas.find((area) => area.id === areaId)!.digest === last?.digest;
    const earlier = last && !holds ? await this.then.at(tree.report.id, last.at) : null;
    return nodes.map(({ section }) => {
      const approved = attestations.findLast(
        (row) => row.subjectId === section.id && row.digest === section.digest && row.act !== 'waive',
      );
      const changed = earlier !== null && (approved === undefined || approved.at > last!.at);
      return {
        ...sectionLine(section, tree.names.get(section.id)!, null, (id) => units.get(id)!, []),
        approved: approved && section.state === 'approved' ? { by: ref(approved.actorId), at: approved.at } : null,
        changedSinceAttested: changed,
        ...(changed && texts.has(section.id) && { before: earlier.get(section.id)?.text ?? null }),
      };
    });
  }
}
