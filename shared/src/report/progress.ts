/** How many of `states` are in each of `all`, zeros too. */
export function countByState<State extends string>(
  states: readonly State[],
  all: readonly State[],
): Record<State, number> {
  const counts = Object.fromEntries(all.map((state) => [state, 0])) as Record<State, number>;
  for (const state of states) counts[state] += 1;
  return counts;
}
