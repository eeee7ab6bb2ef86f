import type { MatterChange, MatterLine } from '@bafang/shared';

/** How a matter stands in a section: as a whole, by passages, or by passages that are gone. */
export type CellMark = 'whole' | 'passage' | 'gone' | '';

export function markOf({ places }: Pick<MatterLine, 'places'>, sectionId: string): CellMark {
  const own = places.filter((place) => place.sectionId === sectionId);
  if (!own.length) return '';
  if (own.some(({ words }) => words === null)) return 'whole';
  return own.every(({ state }) => state === 'gone') ? 'gone' : 'passage';
}

/** Space: what stands in the section, however it does, is taken away; where nothing stands the whole section is taken. */
export function turned({ places }: Pick<MatterLine, 'places'>, sectionId: string): MatterChange['places'] {
  const others = places.filter((place) => place.sectionId !== sectionId);
  const now = others.map(({ sectionId: id, words }) => ({ sectionId: id, words }));
  return others.length < places.length ? now : [...now, { sectionId, words: null }];
}
