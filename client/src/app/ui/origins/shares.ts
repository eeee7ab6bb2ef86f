import {
  type OriginsView,
  type SectionOrigins,
  type Shares,
  percentOf,
  sentencesOf,
  sharesOf,
  sharesTogether,
} from '@bafang/shared';

export type OriginLine = OriginsView['sections'][number];

/** The shares of all that have a text; null where none has. */
export function together(lines: readonly Pick<OriginLine, 'shares'>[]): Shares | null {
  const all = lines.flatMap(({ shares }) => shares ?? []);
  return all.length ? sharesTogether(all) : null;
}

/** Of one text by its sentences, counted as the shares of all texts are. */
export const sharesOfText = ({ sentences }: Pick<SectionOrigins, 'sentences'>): Shares =>
  sharesOf(sentences.flatMap(({ origin, text }) => sentencesOf([text]).map((one) => ({ ...one, origin }))));

/** 沿用率 of a text, in whole percent; null where there is none. */
export const carriedOf = (shares: Shares | null): number | null => shares && percentOf(shares, 'carried');

export const isOver = (shares: Shares | null, limit: number): boolean => (carriedOf(shares) ?? 0) > limit;

/** The shares of what each unit leads, by its id. */
export const sharesByUnit = ({ sections }: Pick<OriginsView, 'sections'>): Map<string, Shares | null> =>
  new Map(
    [
      ...Map.groupBy(
        sections.filter(({ leadUnit }) => leadUnit),
        ({ leadUnit }) => leadUnit!.id,
      ),
    ].map(([unit, lines]) => [unit, together(lines)]),
  );

/** Sections one after the other, those of one area together; a section in no area stands alone. */
export interface OriginGroup {
  readonly areaId: string | null;
  readonly lines: readonly OriginLine[];
  readonly shares: Shares | null;
}
export function originGroups(sections: readonly OriginLine[]): OriginGroup[] {
  const groups: { areaId: string | null; lines: OriginLine[] }[] = [];
  for (const line of sections) {
    const last = groups.at(-1);
    if (last && line.areaId !== null && last.areaId === line.areaId) last.lines.push(line);
    else groups.push({ areaId: line.areaId, lines: [line] });
  }
  return groups.map((group) => ({ ...group, shares: together(group.lines) }));
}
