import { roles } from '../units/roles.js';
import { citesFigure, definingRefusals, valuingRefusals, verifyingRefusals } from './figure-rights.js';

const plain = { derived: false, retired: false, own: false };

/** The role as it counts for the figure: of its owner unit, of the bureau of its register. */
test('who says what it is, who enters a value, who verifies it, who shows it in a text', () => {
  const picture = roles.map((role) => {
    const held = { roles: [role], ...plain };
    const may = [definingRefusals(held), valuingRefusals(held), verifyingRefusals(held)].map(({ length }) => !length);
    const cites = [false, true].map((givenOut) => citesFigure({ ...held, givenOut }));
    return `${role.padEnd(12)}${[...may, ...cites].map((yes) => (yes ? ' x' : ' ·')).join('')}`;
  });
  // a verified value is given out to whoever takes part in the report, in whatever role
  expect(picture).toEqual([
    //            is enters verifies cites cites-given-out
    'clerk        x x · x x',
    'unit_head    x x x x x',
    'reviewer     · · x x x',
    'coordinator  x x x x x',
    'bureau_head  · · x x x',
    'leader       · · · · x',
    'publisher    · · · · x',
    'sysadmin     · · · · x',
    'secadmin     · · · · x',
    'auditor      · · · · x',
  ]);
});

test.each([
  [
    'what follows by a formula is not typed',
    valuingRefusals({ roles: ['clerk'], ...plain, derived: true }),
    ['figure_derived'],
  ],
  [
    'nothing is entered into a retired one',
    valuingRefusals({ roles: ['clerk'], ...plain, retired: true }),
    ['figure_retired'],
  ],
  ['a role comes first', valuingRefusals({ roles: ['leader'], derived: true, retired: true }), ['forbidden_role']],
  ['nobody verifies their own value', verifyingRefusals({ roles: ['unit_head'], own: true }), ['value_own']],
  ['but who never may is told that', verifyingRefusals({ roles: ['clerk'], own: true }), ['forbidden_role']],
  ['nor what they did not look at', verifyingRefusals({ roles: ['unit_head'], changed: true }), ['value_changed']],
])('%s', (_, refusals, codes) => expect(refusals.map(({ code }) => code)).toEqual(codes));

test('a retired figure is shown in no new text', () => {
  expect(citesFigure({ roles: ['clerk', 'coordinator'], retired: true, givenOut: true })).toBe(false);
});
