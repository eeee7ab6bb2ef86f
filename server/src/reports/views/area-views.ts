import { type AreaContext, areasIn, areaTable, type AreaView, offers, wholeRoles } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { printedReport } from '../../outline/printed-report.js';
import { areaContext, AreaLoader } from '../../review/loaders/area-loader.js';
import { parsed, ReadableTexts, type ReadTexts } from '../../review/texts/readable-texts.js';
import type { AreaStanding, Standing } from '../../review/loaders/standings.js';
import { SetAsideViews } from '../../review/set-aside-views.js';
import { TextsThen } from '../../review/texts/texts-then.js';
import { Units } from '../../units/units.js';
import type { Actor } from '../../users/actor.js';
import { People } from '../../users/people.js';
import { attestationLines, holdsNow } from './attestation-lines.js';
import { sectionLine } from './report-views.js';

type Refs = Awaited<ReturnType<People['refs']>>;

/** An area as it will be printed, with who approved what beside it. */
@Injectable()
export class AreaViews {
  constructor(
    private readonly areas: AreaLoader,
    private readonly texts: ReadableTexts,
    private readonly then: TextsThen,
    private readonly units: Units,
    private readonly people: People,
    private readonly setAsides: SetAsideViews,
  ) {}

  async of(actor: Actor, reportId: string, areaId: string): Promise<AreaView> {
    const { standing, area, context, roles } = await this.areas.require(actor, reportId, areaId, ...wholeRoles);
    const texts = await this.texts.of(actor, standing, areaId);
    const ref = await this.people.refs(standing.attestations.map((row) => row.actorId));
    const { id, label, heading, state, digest } = area;
    return {
      reportId,
      id,
      label,
      heading,
      state,
      digest,
      ...placeOf(area, standing),
      nextToApprove: nextToApprove(area, standing, (other) => areaContext(actor, standing, roles, other)),
      words: [...texts.values()].reduce((sum, text) => sum + text.words, 0),
      printed: printedArea(area, standing, texts),
      sections: await this.sections(standing, areaId, texts, ref),
      setAsides: await this.setAsides.ofReport(standing, texts),
      offers: offers(areaTable, context),
      attestations: attestationsOf(area, standing, ref),
    };
  }

  private async sections(
    { tree, attestations, areas }: Standing,
    areaId: string,
    texts: ReadTexts,
    ref: Refs,
  ): Promise<AreaView['sections']> {
    const nodes = tree.sections.filter((node) => node.section.parentId === areaId);
    const units = await this.units.refs(nodes.map((node) => node.section.leadUnitId));
    const last = attestations.findLast((row) => row.act === 'approve_area' && row.subjectId === areaId);
    const holds = areas.find((area) => area.id === areaId)!.digest === last?.digest;
    const earlier = last && !holds ? await this.then.at(tree.report.id, last) : null;
    return nodes.map(({ section }) => {
      const approved = attestations.findLast(
        (row) => row.subjectId === section.id && row.digest === section.digest && row.act !== 'waive',
      );
      const changed = earlier !== null && (approved === undefined || approved.afterEntry > last!.afterEntry);
      return {
        ...sectionLine(section, tree.names.get(section.id)!, null, (id) => units.get(id)!, []),
        approved: approved && section.state === 'approved' ? { by: ref(approved.actorId), at: approved.at } : null,
        changedSinceAttested: changed,
        ...(changed && texts.has(section.id) && { before: earlier.get(section.id)?.text ?? null }),
      };
    });
  }
}

function placeOf(area: AreaStanding, { areas }: Standing): Pick<AreaView, 'index' | 'count' | 'previous' | 'next'> {
  const at = areas.indexOf(area);
  return { index: at + 1, count: areas.length, previous: named(areas[at - 1]), next: named(areas[at + 1]) };
}

const named = (area: AreaStanding | undefined) => (area ? { id: area.id, label: area.label } : null);

function nextToApprove(
  area: AreaStanding,
  { areas }: Standing,
  contextOf: (other: AreaStanding) => AreaContext,
): AreaView['nextToApprove'] {
  const at = areas.indexOf(area);
  const waits = (other: AreaStanding): boolean =>
    offers(areaTable, contextOf(other)).some(({ action, refusals }) => action === 'approve_area' && !refusals.length);
  return named([...areas.slice(at + 1), ...areas.slice(0, at)].find(waits));
}

function printedArea({ id, label, heading }: AreaStanding, { tree }: Standing, texts: ReadTexts): AreaView['printed'] {
  const printed = areasIn(printedReport(tree, '', parsed(texts)).children).find((node) => node.id === id);
  return printed ?? { kind: 'area', id, label, heading, body: null, children: [] };
}

function attestationsOf(area: AreaStanding, standing: Standing, ref: Refs): AreaView['attestations'] {
  const rows = standing.attestations.filter((row) => row.subjectId === area.id);
  return attestationLines(rows, ref, (row) => holdsNow(row, standing));
}
