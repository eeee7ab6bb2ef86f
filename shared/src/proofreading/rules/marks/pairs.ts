const FAMILIES: readonly (readonly string[])[] = [
  ['（）', '〔〕', '【】'],
  ['《》', '〈〉'],
  ['“”', '‘’'],
];
interface Side {
  readonly kind: string;
  readonly family: number;
  readonly opens: boolean;
}
const SIDES = new Map<string, Side>(
  FAMILIES.flatMap((kinds, family) =>
    kinds.flatMap((kind) => [...kind].map((mark, side) => [mark, { kind, family, opens: side === 0 }] as const)),
  ),
);
const MARKS = /[（）〔〕【】《》〈〉“”‘’]/g;
/** An apostrophe, and the bracket of an ordinal: 1） 一） at the beginning of something. */
const NO_PAIR =
  /(?<=[A-Za-z])’(?=[A-Za-z])|(?<=(?<![^\s。；：，、.．！？“）])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z]))）/g;

/** Two marks that belong together, （ and ）; `kind` is both. */
export interface Pair {
  readonly kind: string;
  readonly open: number;
  readonly close: number;
}
export interface Pairs {
  /** In the order in which they close; none lies over another by half. */
  readonly pairs: readonly Pair[];
  /** Those whose marks do not belong together: （甲】 and “乙’, with the kind of the opening one. */
  readonly mixed: readonly Pair[];
  readonly unopened: readonly number[];
  readonly unclosed: readonly number[];
}

interface Open extends Side {
  readonly at: number;
}

/** The pairs of brackets, titles and quotation marks of a paragraph, and the marks that have no partner. */
export function pairsOf(text: string): Pairs {
  const open: Open[] = [];
  const waiting = new Map<string, number>();
  const count = (kind: string, by: number) => waiting.set(kind, (waiting.get(kind) ?? 0) + by);
  const [pairs, mixed, unclosed]: [Pair[], Pair[], number[]] = [[], [], []];
  const ordinals = new Set([...text.matchAll(NO_PAIR)].map(({ index }) => index));
  const unopened: number[] = [];
  const take = (): Open => {
    const last = open.pop()!;
    count(last.kind, -1);
    return last;
  };
  for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
    const side = SIDES.get(mark)!;
    const { kind, family } = side;
    if (side.opens) {
      open.push({ ...side, at });
      count(kind, 1);
    } else if (waiting.get(kind)) {
      while (open.at(-1)!.kind !== kind) unclosed.push(take().at);
      pairs.push({ kind, open: take().at, close: at });
    } else if (ordinals.has(at)) continue;
    else if (open.at(-1)?.family === family) mixed.push({ kind: open.at(-1)!.kind, open: take().at, close: at });
    else unopened.push(at);
  }
  return { pairs, mixed, unopened, unclosed: [...unclosed, ...open.map(({ at }) => at)] };
}
