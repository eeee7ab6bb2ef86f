import * as fc from 'fast-check';
import { fromChinese, toChinese } from './numerals.js';

describe('Chinese numerals', () => {
  test.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [31, '三十一'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [111, '一百一十一'],
    [200, '二百'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1100, '一千一百'],
    [2018, '二千零一十八'],
    [9999, '九千九百九十九'],
  ])('%d is written %s', (n, written) => {
    expect(toChinese(n)).toBe(written);
    expect(fromChinese(written)).toBe(n);
  });

  test.each([[0], [-1], [10_000], [1.5], [Number.NaN]])('%d has no numeral', (n) => {
    expect(() => toChinese(n)).toThrow(RangeError);
  });

  test.each([
    ['一十', 10],
    ['一十二', 12],
    ['一百〇一', 101],
  ])('%s is read as %d', (written, n) => expect(fromChinese(written)).toBe(n));

  test.each([
    [''],
    ['零'],
    ['二〇一八'],
    ['一九'],
    ['一百一'],
    ['十百'],
    ['百'],
    ['一百零'],
    ['零一'],
    ['1'],
    ['两百'],
    ['一、'],
    [' 一'],
  ])('%j is no numeral', (written) => {
    expect(fromChinese(written)).toBeNull();
  });

  test('every number comes back', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (n) => fromChinese(toChinese(n)) === n));
  });
});
