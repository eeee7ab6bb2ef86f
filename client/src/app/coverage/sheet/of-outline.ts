import { type AreaLine, type CoverageView, matterKey } from '@bafang/shared';
import type { Listed } from './difference';

/** Each numbered section of an area as what that area must speak of, and as where it stands. */
export const mattersOfOutline = (
  { sections }: Pick<CoverageView, 'sections'>,
  areas: ReadonlyMap<string, Pick<AreaLine, 'heading'>>,
): Listed[] => {
  const list = new Map<string, Listed>();
  for (const { sectionId, title, place, areaId } of sections) {
    const area = areaId === null ? undefined : areas.get(areaId)?.heading;
    // an area may have two of one name
    if (!area || !title || place !== null) continue;
    const line = { area, matter: title, sectionId };
    if (!list.has(matterKey(line))) list.set(matterKey(line), line);
  }
  return [...list.values()];
};
