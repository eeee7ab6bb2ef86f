import type { Finding } from './finding.js';
import type { PlainParagraph } from './proofread.js';

/**
 * Where an error stands that is left as it is: the rule, the words around it, and where in them it is, in UTF-16 units.
 * It names no paragraph: words that are moved are the same words, and of words that change none of it holds.
 */
export interface ErrorPlace {
  readonly rule: string;
  /** The sentence, or as much of a long one as is near. */
  readonly words: string;
  readonly at: number;
  readonly length: number;
}

/** Of a finding what says where it is and whether it counts. */
export type Placed = Pick<Finding, 'rule' | 'severity' | 'paragraph' | 'at' | 'length'>;

/** As many units of a sentence before and behind what was found tell it apart. */
const NEAR = 200;
/** As much of what was found itself. */
const MOST = 400;

const sentenceEnds = /[。！？；\n][”’」』）》]*/g;

/** A rare sign is two units: half of one is nothing that can be sent or stored. */
const behindSign = (text: string, at: number): number =>
  /^[\udc00-\udfff]$/.test(text[at] ?? '') && /^[\ud800-\udbff]$/.test(text[at - 1] ?? '') ? at + 1 : at;

/** The passage that a finding in these paragraphs stands in. */
export function errorPlaceOf(text: readonly PlainParagraph[], { rule, paragraph, at, length }: Placed): ErrorPlace {
  const whole = text[paragraph]?.text ?? '';
  const kept = Math.min(length, MOST);
  const before = whole.slice(Math.max(0, at - NEAR), at);
  const last = [...before.matchAll(sentenceEnds)].at(-1);
  const start = behindSign(whole, at - before.length + (last ? last.index + last[0].length : 0));
  const from = at + kept - 1;
  const after = whole.slice(from, from + 1 + NEAR);
  const [next] = after.matchAll(sentenceEnds);
  const end = behindSign(whole, from + (next ? next.index + next[0].length : after.length));
  return { rule, words: whole.slice(start, end), at: at - start, length };
}

/** Equal where it is the same passage. */
export const errorPlaceKey = ({ rule, words, at, length }: ErrorPlace): string =>
  JSON.stringify([rule, at, length, words]);

/** What was found, parted into what is told and what somebody has set aside in the words as they stand, with what they said of it. */
export function parted<Found extends Placed, Said extends ErrorPlace>(
  text: readonly PlainParagraph[],
  findings: readonly Found[],
  setAsides: readonly Said[],
): { told: Found[]; setAside: { finding: Found; said: Said }[] } {
  const known = new Map(setAsides.map((said) => [errorPlaceKey(said), said]));
  const told: Found[] = [];
  const setAside: { finding: Found; said: Said }[] = [];
  for (const finding of findings) {
    const said = finding.severity === 'error' ? known.get(errorPlaceKey(errorPlaceOf(text, finding))) : undefined;
    if (said) setAside.push({ finding, said });
    else told.push(finding);
  }
  return { told, setAside };
}

/** Of what was set aside that which still holds: its words stand in the text as they were. */
export const standing = <Said extends ErrorPlace>(
  text: readonly PlainParagraph[],
  setAsides: readonly Said[],
): Said[] => setAsides.filter(({ words }) => text.some((paragraph) => paragraph.text.includes(words)));
