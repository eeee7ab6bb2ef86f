import { countByState } from './progress.js';

const states = ['approved', 'approved', 'submitted', 'approved', 'drafting', 'waived', 'returned'] as const;

test('counts name every state', () => {
  expect(countByState(states, ['drafting', 'submitted', 'returned', 'approved', 'stale', 'waived'])).toEqual({
    drafting: 1,
    submitted: 1,
    returned: 1,
    approved: 3,
    stale: 0,
    waived: 1,
  });
});
