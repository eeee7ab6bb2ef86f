import type { MatterLine } from '@bafang/shared';
import { listDifference } from './difference';

const line = (said: string) => {
  const [area = '', matter = ''] = said.split('/');
  return { area, matter };
};
const inSheet = (said: string, at: number) => ({ ...line(said), line: at + 2 });
const now = ['一/甲', '一/乙', '二/甲'].map((said) => ({ ...line(said), id: said }) as MatterLine);
const said = (lines: readonly { area: string; matter: string }[]) =>
  lines.map(({ area, matter }) => `${area}/${matter}`).join(' ');
const told = (...read: string[]): string => {
  const { added, kept, removed, bad, same } = listDifference(now, read.map(inSheet));
  const wrong = bad.map((one) => `${one.line}${one.why}`).join(' ');
  return [`+${said(added)}`, `=${kept}`, `-${said(removed)}`, `!${wrong}`, same ? 'same' : 'other'].join(' ');
};

// prettier-ignore
test.each([
  ['the same list',                           ['一/甲', '一/乙', '二/甲'],               '+ =3 - ! same'],
  ['another order is another list',           ['一/乙', '一/甲', '二/甲'],               '+ =3 - ! other'],
  ['blanks around the words are none',        [' 一/甲 ', '一 /乙', '二/甲'],            '+ =3 - ! same'],
  ['added, and removed',                      ['一/甲', '三/丁', '二/甲'],               '+三/丁 =2 -一/乙 ! other'],
  ['the same matter in another area is new',  ['一/甲', '一/乙', '二/甲', '二/乙'],        '+二/乙 =3 - ! other'],
  ['a line twice, one without matter',        ['一/甲', '一/甲', '一/', '一/乙', '二/甲'], '+ =3 - !3twice 4empty same'],
  ['one that is too long',                    ['一/甲', '一/乙', '二/甲', `二/${'长'.repeat(201)}`], '+ =3 - !5long same'],
  ['nothing read',                            [],                                       '+ =0 -一/甲 一/乙 二/甲 ! other'],
])('%s', (_, read, picture) => expect(told(...read)).toBe(picture));

test('a matter in other words is the one that it was, and the others are new or gone', () => {
  const old = [
    { ...line('一/政务公开'), id: 'a' },
    { ...line('一/普法'), id: 'b' },
  ] as MatterLine[];
  const { list, added, reworded, removed, kept } = listDifference(old, ['一/政府公开', '一/调解'].map(inSheet));
  expect(list).toEqual([{ ...line('一/政府公开'), id: 'a' }, line('一/调解')]);
  expect(reworded.map(({ from, to }) => `${from.matter}→${to.matter}`)).toEqual(['政务公开→政府公开']);
  expect([said(added), said(removed), kept]).toEqual(['一/调解', '一/普法', 0]);
});

test('of two that are alike a person says that they are not one', () => {
  const old = [{ ...line('一/行政执法监督'), id: 'a' }] as MatterLine[];
  const { list, added, reworded, removed } = listDifference(old, ['一/行政执法检查'].map(inSheet), new Set(['a']));
  expect([list, reworded, said(added), said(removed)]).toEqual([
    [line('一/行政执法检查')],
    [],
    '一/行政执法检查',
    '一/行政执法监督',
  ]);
});
