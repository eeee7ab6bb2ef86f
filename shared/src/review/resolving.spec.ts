import type { ActingRole } from '../units/roles.js';
import { resolvingRefusals } from './resolving.js';

/** Whom each comment lets through: x settles it and opens it again, r opens it again alone, · neither. */
const law = `
               comment own_comment condition own_condition own_condition_written condition_written
  clerk        x       x           ·         ·             ·                     ·
  unit_head    x       x           ·         ·             ·                     ·
  coordinator  x       x           ·         x             r                     ·
  reviewer     x       x           x         x             r                     r
  bureau_head  x       x           x         x             r                     r
  publisher    ·       x           ·         ·             ·                     ·`;

test('who settles a comment, and who a condition', () => {
  const [kinds, ...rows] = law
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const drawn = rows.map(([role]) => [
    role,
    ...kinds!.map((kind) => {
      const [own, condition, wrote] = ['own', 'condition', 'written'].map((word) => kind.includes(word));
      const passes = (resolved: boolean) =>
        !resolvingRefusals({
          roles: [role as ActingRole],
          own: own!,
          condition: condition!,
          resolved,
          involvement: { wrote: wrote! },
        }).length;
      return passes(false) ? 'x' : passes(true) ? 'r' : '·';
    }),
  ]);
  expect(drawn).toEqual(rows);
});

test('to the writer it says why; to whom it is not given, that it never is', () => {
  const written = { own: true, condition: true, resolved: false, involvement: { wrote: ['（三）一是'] } };
  expect(resolvingRefusals({ ...written, roles: ['coordinator'] })).toEqual([
    { code: 'separation_wrote', params: { sections: ['（三）一是'] } },
  ]);
  expect(resolvingRefusals({ ...written, roles: ['clerk'] })).toEqual([{ code: 'forbidden_role' }]);
});
