import { matterKey } from '@bafang/shared';
import { newId } from '../database/id.js';
import type { Transaction } from '../database/transaction.js';
import type { OutlineHeadingRow } from '../outline/heading.entity.js';
import type { Section } from '../outline/section.entity.js';
import { Matter, MatterPlace } from './matter.entity.js';

interface NewOutline {
  headings: readonly Pick<OutlineHeadingRow, 'id' | 'kind' | 'heading'>[];
  sections: readonly Pick<Section, 'id' | 'parentId' | 'numbered' | 'heading' | 'previousId'>[];
}
/** A list with what its matters are mapped to, still to be added. */
export interface NewMatterList {
  matters: Matter[];
  places: MatterPlace[];
}

export const newMatter = (given: Pick<Matter, 'reportId' | 'position' | 'area' | 'matter'>): Matter => ({
  id: newId(),
  missing: null,
  waiver: null,
  waivedBy: null,
  waivedAt: null,
  version: 1,
  removal: null,
  ...given,
});

export async function addMatters(transaction: Transaction, { matters, places }: NewMatterList): Promise<void> {
  await transaction.add(Matter, matters);
  await transaction.add(MatterPlace, places);
}

/** The points of a template's areas are what it wants to be spoken of; each stands in the section that it became. */
export function mattersOfTemplate(reportId: string, { headings, sections }: NewOutline): NewMatterList {
  const points = headings
    .filter(({ kind }) => kind === 'area')
    .flatMap(({ id, heading: area }) =>
      sections
        .filter((one) => one.parentId === id && one.numbered)
        .flatMap(({ id: sectionId, heading: matter }) => (matter === null ? [] : [{ area, matter, sectionId }])),
    );
  const list: NewMatterList = { matters: [], places: [] };
  // points of one name are one matter
  for (const [first, ...others] of Map.groupBy(points, matterKey).values()) {
    const { area, matter, sectionId } = first!;
    const row = newMatter({ reportId, position: list.matters.length, area, matter });
    list.matters.push(row);
    [sectionId, ...others.map((other) => other.sectionId)].forEach((id, position) =>
      list.places.push({ matterId: row.id, position, sectionId: id, words: null }),
    );
  }
  return list;
}

/** The list of the year before, each matter in the section that goes on from the one it stood in. */
export function mattersCarriedOver(
  reportId: string,
  { sections }: Pick<NewOutline, 'sections'>,
  before: readonly Pick<Matter, 'id' | 'area' | 'matter'>[],
  stood: readonly Pick<MatterPlace, 'matterId' | 'sectionId'>[],
): NewMatterList {
  const now = new Map(sections.map(({ id, previousId }) => [previousId, id]));
  const list: NewMatterList = { matters: [], places: [] };
  for (const { id, area, matter } of before) {
    const row = newMatter({ reportId, position: list.matters.length, area, matter });
    const places = new Set(stood.filter(({ matterId }) => matterId === id).map((place) => now.get(place.sectionId)));
    list.matters.push(row);
    [...places]
      .flatMap((sectionId) => sectionId ?? [])
      .forEach((sectionId, position) => list.places.push({ matterId: row.id, position, sectionId, words: null }));
  }
  return list;
}
