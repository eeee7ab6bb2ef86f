import { reportEffects, reportMoves } from './report-effects.js';
import { reportTable } from './report-table.js';

test('what each action does beside the state', () => {
  const letters = { frozen: 'F', published: 'O', superseded: 'S', withdrawn: 'W', void: 'V' };
  const picture = reportMoves.map((action) => {
    const { marks, publicNote, freezes, editions, attests } = reportEffects[action];
    const cells = [
      (['openedAt', 'writingAfterEntry'] as const).map((mark) => (marks.includes(mark) ? mark[0]! : '·')).join(''),
      publicNote.padEnd(7),
      freezes ? 'x' : '·',
      (editions.map(({ from, to }) => `${letters[from]}${letters[to]}`).join(' ') || '·').padEnd(5),
      attests ? [attests.of, ...attests.says].join(' ') : '·',
    ];
    return `${action.padEnd(15)} ${cells.join(' ')}`;
  });
  // marks (opened, writing after), public note, freezes, editions from and to, attests of what and says
  expect(picture).toEqual([
    'open            ow stays   · ·     ·',
    'clear           ·· stays   · ·     all verdict form',
    'send_to_sign    ·· stays   x ·     all',
    'recall          ·· stays   · FV    ·',
    'sign            ·· stays   · ·     own_part verdict opinion',
    'send_back       ·· stays   · FV    ·',
    'reopen          ·· stays   · FV    ·',
    'publish         ·w ends    · OS FO ·',
    'correct         ·· as_said · ·     ·',
    'drop_correction ·· ends    · ·     ·',
  ]);
});

test('they are the moves of the table; what the effects use of the act, its rows ask for', () => {
  expect(new Set(reportTable.map(({ action }) => action))).toEqual(new Set([...reportMoves, 'prepare']));
  for (const action of reportMoves) {
    const { attests, publicNote } = reportEffects[action];
    for (const { asks = [] } of reportTable.filter((row) => row.action === action && row.variant !== 'cancel')) {
      const inputs = asks.map(({ input }): string => input);
      expect([action, inputs.includes('verdict')]).toEqual([action, !!attests?.says.includes('verdict')]);
      expect([action, inputs.includes('digest')]).toEqual([action, attests !== null]);
      expect([action, inputs.includes('publicNote')]).toEqual([action, publicNote === 'as_said']);
    }
  }
});
