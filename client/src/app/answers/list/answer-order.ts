import {
  type AnswerView,
  type ContributionState,
  answeredContributionStates,
  owedContributionStates,
} from '@bafang/shared';

export type Order = 'time' | 'unit';
export interface AnswerGroup {
  /** `overdue`: owed and late, in whatever state. */
  readonly name: 'overdue' | ContributionState;
  readonly answers: readonly AnswerView[];
}

/** From what is done to what is still to come, as the bar runs. */
// prettier-ignore
export const legendStates: readonly ContributionState[] = [
  'used', 'disposed', 'sent', 'set_aside', 'nothing', 'returned', 'checking', 'asked', 'lapsed', 'withdrawn',
];
/** From what waits for who asked to what is settled. */
// prettier-ignore
const listed: readonly ContributionState[] = [
  'sent', 'nothing', 'returned', 'checking', 'asked', 'used', 'disposed', 'set_aside', 'lapsed', 'withdrawn',
];

export const isOwed = ({ state }: AnswerView): boolean => owedContributionStates.includes(state);
export const isLate = (answer: AnswerView, today: string): boolean => isOwed(answer) && answer.dueDate < today;

/** How many have answered, of how many that are still asked. */
export function progressOf(answers: readonly AnswerView[]): { answered: number; of: number } {
  const answered = answers.filter(({ state }) => answeredContributionStates.includes(state)).length;
  return { answered, of: answers.filter(({ state }) => state !== 'withdrawn').length };
}

export const countsOf = (answers: readonly AnswerView[]): Readonly<Partial<Record<ContributionState, number>>> =>
  Object.fromEntries(legendStates.map((state) => [state, answers.filter((answer) => answer.state === state).length]));

/** By units as they are listed; by time what came last first, and of what is owed what is due first. */
const orders: Record<Order, ((one: AnswerView, other: AnswerView) => number) | null> = {
  unit: null,
  time: (one, other) =>
    isOwed(one) ? one.dueDate.localeCompare(other.dueDate) : other.enteredAt.localeCompare(one.enteredAt),
};

/** The rows of the list: who is late, then state by state. */
export function groupsOf(answers: readonly AnswerView[], order: Order, today: string): readonly AnswerGroup[] {
  const names = ['overdue', ...listed] as const;
  const nameOf = (answer: AnswerView) => (isLate(answer, today) ? 'overdue' : answer.state);
  const compare = orders[order];
  return names
    .map((name) => {
      const of = answers.filter((answer) => nameOf(answer) === name);
      return { name, answers: compare ? of.sort(compare) : of };
    })
    .filter((group) => group.answers.length);
}
