import fc from 'fast-check';
import { wordList } from './word-list.js';
import { anyOf } from './words.js';

const found = (words: string[], text: string) => wordList(words)(text).map(({ word, at }) => `${at} ${word}`);

test.each<[string, string[], string, string[]]>([
  ['no word', [], '推进', []],
  ['the longest', ['镇街', '镇街道', '镇'], '镇街道镇街镇', ['0 镇街道', '3 镇街', '5 镇']],
  ['one that another begins with, where the other breaks off', ['甲', '甲乙丙'], '甲乙丁', ['0 甲']],
  ['one behind what sorts between', ['甲', '甲乙', '甲乙丙丁'], '甲乙丙戊', ['0 甲乙']],
  ['none within another', ['一公开', '双随机、一公开'], '双随机、一公开', ['0 双随机、一公开']],
  ['signs of patterns', ['(a+)+$', '[^]'], '(a+)+$[^]', ['0 (a+)+$', '6 [^]']],
])('%s', (_, words, text, expected) => expect(found(words, text)).toEqual(expected));

test('it finds what a pattern of all the words finds', () => {
  const signs = (most: number) => fc.array(fc.constantFrom('甲', '乙', '𠮷', '.'), { maxLength: most });
  const word = signs(4).map((some) => some.join(''));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), signs(40), (words, some) => {
      const text = some.join('');
      expect(found(words, text)).toEqual(
        [...text.matchAll(anyOf(words))].map(({ 0: one, index }) => `${index} ${one}`),
      );
    }),
  );
});
