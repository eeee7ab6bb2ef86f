import { amountOf, bareMeasure, isMore, isRateOf, leftOf, maybeSame, rateOf, together } from './amount.js';

test.each([
  ['366', '宗', 0, '366', '366'],
  ['3.6', '万份', 1, '35500', '36500'],
  ['4', '亿元', 0, '350000000', '450000000'],
  ['86.4', '平方公里', 1, '86.35', '86.45'],
  ['0', '万户', 0, '-5000', '5000'],
] as const)('%s%s with %i digits behind the point is said of %s to %s', (value, measure, decimals, least, most) =>
  expect(amountOf(value, measure, decimals)).toEqual({ least, most }),
);
it('knows the measure word without the scale before it', () =>
  expect(['万份', '万亿元', '件'].map(bareMeasure)).toEqual(['份', '元', '件']));

test('amounts are more than others only beyond what was rounded', () => {
  const [rounded, same, more] = [amountOf('3.6', '万份', 1), amountOf('36200', '份', 0), amountOf('36600', '份', 0)];
  expect([isMore(same, rounded), isMore(more, rounded), isMore(rounded, more)]).toEqual([false, true, false]);
  expect([maybeSame(rounded, same), maybeSame(rounded, more)]).toEqual([true, false]);
  expect(together([rounded, same])).toEqual({ least: '71700', most: '72700' });
  expect(together([])).toEqual({ least: '0', most: '0' });
});

test.each([
  ['1014', '1098', 1, '92.3'],
  ['1', '3', 2, '33.33'],
  ['92', '100', 1, '92.0'],
  ['1', '0', 1, null],
] as const)('%s of %s in %i digits is %s%%', (part, whole, decimals, rate) =>
  expect(rateOf(part, whole, decimals)).toBe(rate),
);
test.each([
  ['92.3', '1014', '1098', 1, true],
  ['93.2', '1014', '1098', 1, false],
  // 12.5 lies between
  ['12', '1', '8', 0, true],
  ['13', '1', '8', 0, true],
] as const)('%s%% is the rate of %s in %s: %s', (rate, part, whole, decimals, is) =>
  expect(isRateOf(rate, part, whole, decimals)).toBe(is),
);
it('takes a part away', () => expect(leftOf('1098', '1014')).toBe('84'));
