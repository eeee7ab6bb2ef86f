import { readLookalikes } from './lookalikes.js';

/**
 * What may not be in a text, by kind: what people do not see, what makes them read another order, and what cannot be stored.
 * Written out rather than asked of the engine's Unicode tables, since digests rest on it. Emoji joiners and the selectors of
 * ideographic variation sequences are among the invisible: the law names no exception, and where a font lacks the variant,
 * two signed texts would look the same. Whoever needs a rare glyph writes its own code point.
 */
export const unwantedCharacters = {
  /** U+0085 and the tab are not here: a break and a character of a line. */
  control: '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f',
  break: '\\n-\\r\\u0085\\u2028\\u2029',
  direction: '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069',
  softHyphen: '\\u00ad',
  /** Zero-width characters, fillers, variation selectors, and what notes, hieroglyphs, shorthand and scores are put together by. */
  invisible:
    '\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200d\\u2060-\\u2065\\u206a-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffc' +
    '\\u{13430}-\\u{1343f}\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}',
  /** The whole block: tags, the selectors beyond the sixteenth, and what is kept free for more of the kind. */
  tag: '\\u{e0000}-\\u{e0fff}',
  nonCharacter:
    '\\ufdd0-\\ufdef' +
    Array.from({ length: 17 }, (_, plane) => plane.toString(16))
      .map((plane) => `\\u{${plane}fffe}\\u{${plane}ffff}`)
      .join(''),
  /** Half of a pair: where they are read by code points, a whole pair is none. */
  surrogate: '\\ud800-\\udfff',
} as const;

const { break: breaks, ...others } = unwantedCharacters;
const inLine = new RegExp(`[${Object.values(unwantedCharacters).join('')}]`, 'gu');
const inLines = new RegExp(`[${Object.values(others).join('')}]`, 'gu');
const lineBreak = new RegExp(`\\r\\n|[${breaks}]`, 'gu');
export const privateUse = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu;

/** A text of one line, or of several, where every kind of line break becomes \n. */
export type Layout = 'line' | 'lines';

/** A text as it may be stored, and what has to be said of it. */
export interface PlainCharacters {
  readonly text: string;
  /** How many characters were taken out. */
  readonly removed: number;
  /** How many stay whose look only the font of the writer's machine knows. */
  readonly privateUse: number;
  /** How many look-alikes were read as their characters. */
  readonly lookalikes: number;
}

const unwantedIn: Record<Layout, RegExp> = { line: inLine, lines: inLines };
const broken = (text: string, layout: Layout): string => (layout === 'lines' ? text.replace(lineBreak, '\n') : text);
const countOf = (text: string, kind: RegExp): number => text.match(kind)?.length ?? 0;

/** A text without what may not be in it. The tab stays. */
export const withoutUnwanted = (text: string, layout: Layout = 'line'): string =>
  broken(text, layout).replace(unwantedIn[layout], '');

/** The one judgement of characters: the plain form of a text, how many may not be in it, and how many are of the private use area, which are kept and told. */
export function plainCharacters(text: string, layout: Layout = 'line'): PlainCharacters {
  const read = readLookalikes(withoutUnwanted(text, layout));
  return {
    text: read.text,
    lookalikes: read.count,
    removed: countOf(broken(text, layout), unwantedIn[layout]),
    privateUse: countOf(text, privateUse),
  };
}
