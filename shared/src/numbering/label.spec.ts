import * as fc from 'fast-check';
import { fullLabel, label, numberingLevels, ownNumber } from './label.js';
import { readOrdinal } from './ordinal.js';

describe('label', () => {
  test.each([
    ['part', '一、', '十二、'],
    ['area', '（一）', '（十二）'],
    ['point', '一是', '十二是'],
    ['item', '1.', '12.'],
    ['subitem', '（1）', '（12）'],
  ] as const)('%s is numbered %s … %s', (level, first, twelfth) => {
    expect(label(level, 1)).toBe(first);
    expect(label(level, 12)).toBe(twelfth);
  });

  test.each(numberingLevels)('%s refuses what is no ordinal', (level) => {
    expect(() => label(level, 0)).toThrow(RangeError);
    expect(() => label(level, 2.5)).toThrow(RangeError);
  });

  test('what is written is read back, and the heading is whole', () => {
    const heading = fc.constantFrom('加强组织领导', '推进政务公开', '2018年工作情况', 'A', '');
    fc.assert(
      fc.property(
        fc.constantFrom(...numberingLevels),
        fc.integer({ min: 1, max: 999 }),
        heading,
        (level, number, rest) => {
          expect(readOrdinal(label(level, number) + rest)).toEqual({
            level,
            number,
            typed: label(level, number),
            rest,
          });
        },
      ),
    );
  });
});

test.each([
  ['一是', '（三）', '（三）一是'],
  ['一是', '四、', '四、一是'],
  ['（二）', '', '（二）'],
  ['二、', '', '二、'],
  ['', '（三）', ''],
])('%s in %s is called %s', (number, area, full) => {
  expect(fullLabel(number, area)).toBe(full);
  expect(ownNumber(full, area)).toBe(number);
});

test('a text without number that bears its area’s name has none of its own', () =>
  expect(ownNumber('（三）', '（三）')).toBe(''));
