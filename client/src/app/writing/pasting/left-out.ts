import type { PlainCharacters } from '@bafang/shared';

/** What a paste cannot bring along, and what it brings that has to be told. */
export const leftOutKinds = [
  'pictures',
  'objects',
  'hidden',
  'struck',
  'comments',
  'characters',
  'privateUse',
  'lookalikes',
] as const;
export type LeftOutKind = (typeof leftOutKinds)[number];

/** How much of each kind, counted while something is read. */
export class LeftOut {
  private readonly numbers = new Map<LeftOutKind, number>();

  count(kind: LeftOutKind, more = 1): void {
    if (more) this.numbers.set(kind, this.of(kind) + more);
  }

  of(kind: LeftOutKind): number {
    return this.numbers.get(kind) ?? 0;
  }

  /** Counts what shared's judgement of characters found, and gives the plain text. */
  plain({ text, removed, privateUse, lookalikes }: PlainCharacters): string {
    this.count('characters', removed);
    this.count('privateUse', privateUse);
    this.count('lookalikes', lookalikes);
    return text;
  }
}

/** How a paste ended: what came in or not, and what was left out. */
export interface PasteOutcome {
  readonly came: 'in' | 'nothing' | 'refused';
  readonly leftOut: LeftOut;
}

/** What a paste left out, each kind with its number; one that brought all says nothing. */
export function toldOf(
  { came, leftOut }: PasteOutcome,
  t: (key: string, params?: Record<string, unknown>) => string,
): string {
  const parts = leftOutKinds.filter((kind) => leftOut.of(kind));
  const said = parts.map((kind) => t(`writing.pasted.${kind}`, { n: leftOut.of(kind) }));
  return [...(came === 'in' ? [] : [t(`writing.pasted.${came}`)]), ...said].join(t('frame.comma'));
}
