/** How many of `states` are in each of `all`, zeros too. */
export function countByState<State extends string>(
  states: readonly State[],
  all: readonly State[],
): Record<State, number> {
  const counts = Object.fromEntries(all.map((state) => [state, 0])) as Record<State, number>;
  for (const state of states) counts[state] += 1;
  return counts;
}

/** 4/7: how many of an area's or a report's sections are finished. */
export const progress = <State extends string>(
  states: readonly State[],
  finished: readonly State[],
): { done: number; total: number } => ({
  done: states.filter((state) => finished.includes(state)).length,
  total: states.length,
});
