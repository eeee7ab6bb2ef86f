import {
  finishedStates,
  holders,
  holdsAny,
  type Role,
  type SectionState,
  sectionStates,
  sectionTable,
  unitRoles,
} from '@bafang/shared';
import { desks } from './desks.js';

/** What a role may do to move a section on from a state. */
const acts = (role: Role, state: SectionState): string[] =>
  sectionTable
    .filter(({ to, from, who }) => to !== 'same' && from.includes(state) && holdsAny([role], who))
    .map(({ action }) => action);

const waits = desks.flatMap(({ role, states }) => states.map((state) => ({ role, state })));

test.each(waits)('what waits for a $role in $state is theirs to move on', ({ role, state }) => {
  expect(acts(role, state)).not.toEqual([]);
  expect(holders[state]).toBe(holdsAny([role], unitRoles) ? 'unit' : 'bureau');
});

test('every section that is not finished waits for somebody, and none that is', () => {
  const waited = new Set(waits.map(({ state }) => state));
  expect(sectionStates.filter((state) => !waited.has(state))).toEqual(finishedStates);
});

test('whose desk it is, state by state, and what the table lets them do there', () => {
  const picture = sectionStates.flatMap((state) =>
    [...new Set(waits.filter((wait) => wait.state === state).map(({ role }) => role))].map(
      (role) => `${state} ${role}: ${[...new Set(acts(role, state))].join(' ')}`,
    ),
  );
  expect(picture).toEqual([
    'unassigned coordinator: assign',
    'assigned clerk: decline start',
    'assigned unit_head: decline start',
    'drafting clerk: send',
    'drafting unit_head: submit',
    'unit_review unit_head: submit recall return',
    'submitted reviewer: return approve waive',
    'submitted bureau_head: return approve waive',
    'returned clerk: send',
    'returned unit_head: submit',
    'stale reviewer: return reconfirm',
    'stale bureau_head: return reconfirm',
  ]);
});
