/** What a heading says of its own kind, and what it says of how the work is done. */
const TAIL = /(?:方面|工作|情况)+$/u;
const WAYS = /(?:\p{L}{2}化、)+\p{L}{2}化$/u;
const CLAUSE = /[，。；：]/u;
const MANNER =
  /^(?:全面|深入|扎实|有效|切实|持续|不断|进一步|积极|着力|大力|努力|加快|依法(?!行政|治国|治市|治省|治县|办事))/u;
const VERB = /^(?:推进|推动|加强|强化|完善|健全|坚持|提高|提升|深化|落实|优化)(?:对)?/u;
/** Shorter, nobody would know which it is. */
const LEAST = 4;

const without = (text: string, part: RegExp): string => {
  const rest = text.replace(part, '');
  return [...rest].length < LEAST ? text : rest;
};

/**
 * An area's heading for narrow places, without its number: its first clause without “方面”, without the ways in which it is
 * done (科学化、民主化), the adverbs and the verb before what it is about: “加强组织领导和落实机制方面” → “组织领导和落实机制”.
 * Nothing is taken that would leave less than four characters; the whole heading belongs into the tooltip.
 */
export function shortHeading(heading: string): string {
  const [clause = ''] = heading.trim().split(CLAUSE);
  let core = without(without(clause || heading.trim(), TAIL), WAYS);
  for (let before = ''; before !== core;) {
    before = core;
    core = without(core, MANNER);
  }
  return without(core, VERB);
}
