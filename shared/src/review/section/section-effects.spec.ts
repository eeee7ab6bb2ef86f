import { sectionActions } from '../states.js';
import { sectionEffects } from './section-effects.js';
import { sectionTable } from './section-table.js';

test('what each action does beside the state', () => {
  const picture = sectionActions.map((action) => {
    const { takes, releases, waiver, keeps, attests, reminds } = sectionEffects[action];
    const plan = { leadUnitId: 'L', supportingUnitIds: 'S', dueDate: 'D', wordLimit: 'W' };
    const letters = [
      (Object.keys(plan) as (keyof typeof plan)[]).map((key) => (takes.includes(key) ? plan[key] : '·')).join(''),
      releases ? 'x' : '·',
      waiver,
      keeps ? 'x' : '·',
      attests ? 'x' : '·',
      reminds ? 'x' : '·',
    ];
    return `${action.padEnd(9)} ${letters.join(' ')}`;
  });
  // takes (lead, supporting, due date, limit), releases, waiver, keeps, attests, reminds
  expect(picture).toEqual([
    'assign    LSDW · ends x · ·',
    'plan      ·SDW · stays · · ·',
    'decline   ···· x stays · · ·',
    'start     ···· · stays · · ·',
    'send      ···· · stays x · ·',
    'submit    ···· · as_said x · ·',
    'recall    ···· · ends x · ·',
    'return    ··D· · ends x · ·',
    'approve   ···· · stays x x ·',
    'waive     ···· · stays · x ·',
    'outdate   ···· · stays · · ·',
    'reconfirm ···· · stays x x ·',
    'reopen    ··D· · ends x · ·',
    'urge      ···· · stays · · x',
  ]);
});

test('a date that the table asks for is taken, and whoever judges attests', () => {
  for (const { action, asks = [], takes = [], to } of sectionTable) {
    const inputs = [...asks.map(({ input }) => input), ...takes];
    if (inputs.includes('dueDate'))
      expect([action, sectionEffects[action].takes]).toEqual([action, expect.arrayContaining(['dueDate'])]);
    expect([action, sectionEffects[action].attests]).toEqual([action, to === 'approved' || to === 'waived']);
  }
});
