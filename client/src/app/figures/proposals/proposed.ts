import type { NumberAnswers, NumberLine, ProposalsView } from '@bafang/shared';

type Section = ProposalsView['sections'][number];
/** A number with its place, which names it on the page. */
export interface Proposed extends NumberLine {
  readonly id: string;
  readonly sectionId: string;
  readonly leadUnit: Section['leadUnit'];
}
export const states = ['open', 'registered', 'dismissed'] as const;
export type ProposalState = (typeof states)[number];

/** What the register has already needs no answer. */
export function stateOf({ answer, match }: NumberLine): ProposalState {
  if (answer) return answer.figure === null ? 'dismissed' : 'registered';
  return match?.exact && match.held ? 'registered' : 'open';
}

export const numbersOf = ({ sections }: ProposalsView): Proposed[] =>
  sections.flatMap(({ sectionId, leadUnit, numbers }) =>
    numbers.map((number) => ({ ...number, sectionId, leadUnit, id: `${sectionId} ${number.key}` })),
  );

/** Those to be looked at: figures, what was answered, and what a person took back from among the others. */
export const proposedOf = (numbers: readonly Proposed[], wanted: ReadonlySet<string>): Proposed[] =>
  numbers.filter(({ kind, answer, id }) => kind === 'figure' || answer !== null || wanted.has(id));

/** As many signs stand before the mark, fewer before a long one; what is left out is said by …. */
const BEFORE = 24;
const ROOM = 34;
export function cutAround(
  { sentence, mark }: Pick<NumberLine, 'sentence' | 'mark'>,
  most = ROOM,
): [string, string, string] {
  const before = [...sentence.slice(0, mark.at)];
  const end = mark.at + mark.length;
  const room = Math.max(2, Math.min(BEFORE, most - mark.length));
  const cut = before.length > room ? `…${before.slice(-room).join('')}` : before.join('');
  return [cut, sentence.slice(mark.at, end), sentence.slice(end)];
}

/** What is filled in for a number before it is registered. */
export interface Filled {
  /** The figure that it joins; null: it becomes a new one. */
  readonly figure: string | null;
  readonly name: string;
  readonly value: string;
  readonly measure: string;
  readonly unitId: string;
  readonly definition: string;
}
type Said = NumberAnswers['answers'][number]['said'];
/** As the server takes it; `version`: of the value that the figure has. */
export function saidOf({ figure, name, value, measure, unitId, definition }: Filled, version: number): Said {
  if (figure !== null) return { as: 'joined', figure, value, version };
  return { as: 'added', name, value, measure, unitId, definition };
}
