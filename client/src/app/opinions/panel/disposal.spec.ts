import { gapOf, sentOf, undecided } from './disposal';

test.each([
  ['disposition', undecided()],
  ['disposition', { disposition: null, reason: '不合适' }],
  ['', { disposition: 'adopted', reason: '' }],
  ['reason', { disposition: 'adopted_in_part', reason: ' 　' }],
  ['reason', { disposition: 'not_adopted', reason: '' }],
  ['', { disposition: 'not_adopted', reason: '年报按审计口径' }],
] as const)('what is wanting: %s', (gap, disposal) => expect(gapOf(disposal)).toBe(gap));

test('what is adopted is sent without the reason that was begun for something else', () => {
  expect(sentOf({ disposition: 'adopted', reason: '有一处不写' })).toEqual({ disposition: 'adopted' });
  expect(sentOf({ disposition: 'not_adopted', reason: ' 口径不同 ' })).toEqual({
    disposition: 'not_adopted',
    reason: '口径不同',
  });
});
