import type { ActingRole } from '../../units/roles.js';
import { outcome } from '../review.js';
import type { Act, Facts, Table } from '../rules.js';

/**
 * Draws what a role may do as the picture in a spec: a line per state, a column per action; – is forbidden to the role,
 * · is the wrong state, else the letter of the state it leads to. `facts` says what makes every guard of an action hold.
 */
export function drawn<Action extends string, State extends string, C extends Facts, A extends Act>(
  table: Table<Action, State, C, A>,
  axes: { states: readonly State[]; actions: readonly Action[]; letters: Record<State, string> },
  role: ActingRole,
  facts: (action: Action, state: State, role: ActingRole) => { context: C; act: A },
): string[] {
  const width = Math.max(...axes.states.map((state) => state.length));
  return axes.states.map((state) => {
    const cells = axes.actions.map((action) => {
      const { context, act } = facts(action, state, role);
      const { to, refusals } = outcome(table, action, context, act);
      const code = refusals[0]?.code;
      if (!code) return axes.letters[to as State];
      return code === 'forbidden_role' ? '–' : code === 'wrong_state' ? '·' : code;
    });
    return `${state.padEnd(width)} ${cells.join(' ')}`;
  });
}

/** The lines of a picture in a spec, without its indentation. */
export const lines = (picture: string): string[] =>
  picture
    .trim()
    .split('\n')
    .map((line) => line.trim());

/** Every condition of every action in a table, so that a spec can show that none goes untested. */
export function conditionsOf<C, A>(table: Table<string, string, C, A>): string[] {
  const conditions = table.flatMap((row) =>
    [...(row.given ?? []), ...(row.guards ?? []), ...(row.asks ?? [])].map(
      ({ code }) => `${row.action}${row.variant ? ` ${row.variant}` : ''}: ${code}`,
    ),
  );
  return [...new Set(conditions)].sort();
}
