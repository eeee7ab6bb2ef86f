import { involvements, separation, separationRefusals, type SeparatedAct } from './separation.js';

/** x where the involvement of the column refuses the act. */
const law = `
                    wrote submitted approved cleared is_signer sent_to_sign signed
  approve           x     x         ·        ·       ·         ·            ·
  reconfirm         x     x         ·        ·       ·         ·            ·
  waive             x     x         ·        ·       ·         ·            ·
  approve_area      x     ·         ·        ·       ·         ·            ·
  clear             x     ·         x        ·       x         ·            ·
  resolve_condition x     ·         ·        ·       ·         ·            ·
  sign              x     x         x        x       ·         x            ·
  publish           ·     ·         ·        ·       ·         ·            x`;

test('separation of duties', () => {
  const drawn = (Object.keys(separation) as SeparatedAct[]).map((act) => [
    act,
    ...involvements.map((kind) => (separationRefusals(act, { [kind]: true }).length ? 'x' : '·')),
  ]);
  const [columns, ...rows] = law
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  expect(columns).toEqual([...involvements]);
  expect(drawn).toEqual(rows);
});

test('a refusal says where, when that is known; nowhere is no involvement', () => {
  expect(separationRefusals('clear', { approved: ['（三）一是'], wrote: [], signed: true })).toEqual([
    { code: 'separation_approved', params: { sections: ['（三）一是'] } },
  ]);
  expect(
    separationRefusals('sign', { wrote: true, sent_to_sign: true, is_signer: true }).map(({ code }) => code),
  ).toEqual(['separation_wrote', 'separation_sent_to_sign']);
});
