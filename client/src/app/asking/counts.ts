import { type RequestLine, answeredContributionStates } from '@bafang/shared';

const sum = ({ counts }: Pick<RequestLine, 'counts'>, states: readonly (keyof RequestLine['counts'])[]): number =>
  states.reduce((all, state) => all + (counts[state] ?? 0), 0);

/** How many units are asked, without those it was withdrawn from, and how many of them have answered. */
export const countsOf = (line: Pick<RequestLine, 'counts' | 'total'>): { n: number; answered: number } => ({
  n: line.total - sum(line, ['withdrawn']),
  answered: sum(line, answeredContributionStates),
});
