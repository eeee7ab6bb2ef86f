import * as fc from 'fast-check';
import { plainCharacters, unwantedCharacters } from './characters.js';

const all = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point));
const taken = (char: string, layout: 'line' | 'lines' = 'line') => plainCharacters(char, layout).text === '';
const matching = (property: RegExp) => all.filter((char) => property.test(char));
const names = (chars: readonly string[]) => chars.map((char) => `U+${char.codePointAt(0)!.toString(16)}`);

// prettier-ignore
test.each([
  // what stays
  ['Chinese and its marks', '（一）全年收到1098件，“办结”——𠮷。', '（一）全年收到1098件，“办结”——𠮷。', 0],
  ['every kind of space',   'a b\u00a0c\u2003d\u3000e\tf',       'a b\u00a0c\u2003d\u3000e\tf', 0],
  ['accents, Hangul',       'e\u0301 \u1112\u1161 한',             'e\u0301 \u1112\u1161 한', 0],
  ['a whole pair',          '😀',                                 '😀', 0],
  ['what could not be read', '\ufffd',                             '\ufffd', 0],
  // what goes
  ['a turned order',        '甲\u202e乙\u2066丙\u061c\u200f',       '甲乙丙', 4],
  ['zero width',            '市\u200b公\u200c安\u200d局\u2060\ufeff', '市公安局', 5],
  ['an emoji’s joiner',     '👨\u200d👩',                          '👨👩', 1],
  ['an ideographic variant', '葛\u{e0100}城',                      '葛城', 1],
  ['a variant by selector', '〇\ufe00一\ufe0f',                    '〇一', 2],
  ['a Hangul filler',       '甲\u3164\u115f\uffa0乙',              '甲乙', 3],
  ['tags',                  '甲\u{e0041}\u{e007f}',               '甲', 2],
  ['controls',              '甲\u0000\u0007\u001b\u007f\u0090乙',  '甲乙', 5],
  ['soft hyphens',          'in\u00adfor\u00admation',            'information', 2],
  ['noncharacters',         '甲\ufdd0\uffff\u{1fffe}\u{10ffff}',  '甲', 4],
  ['half a pair',           '甲\ud83d乙\ude00',                    '甲乙', 2],
  ['a picture’s place',     '甲\ufffc乙',                          '甲乙', 1],
  ['breaks in a line',      '甲\r\n乙\u000b丙\u2028丁\u0085\u2029', '甲乙丙丁', 6],
])('%s', (_what, given, text, removed) => expect(plainCharacters(given)).toMatchObject({ text, removed }));

// prettier-ignore
test.each([
  ['every break is one',    '甲\r\n乙\r丙\u000b丁\f戊\u0085己\u2028庚\u2029', '甲\n乙\n丙\n丁\n戊\n己\n庚\n', 0],
  ['tabs stay',             '甲\t乙\n丙',                                   '甲\t乙\n丙', 0],
  ['the rest goes as well', '甲\u200b\n\ud83d\u0000乙',                     '甲\n乙', 3],
])('in lines, %s', (_what, given, text, removed) =>
  expect(plainCharacters(given, 'lines')).toMatchObject({ text, removed }),
);

test('characters of the private use area stay and are told', () =>
  expect(plainCharacters('\ue000甲\u{f0000}\u{10fffd}\u200b')).toEqual({
    text: '\ue000甲\u{f0000}\u{10fffd}',
    removed: 1,
    privateUse: 3,
    lookalikes: 0,
  }));

describe('of all characters', () => {
  test.each([
    ['what Unicode lets a program ignore', /\p{Default_Ignorable_Code_Point}/u],
    ['noncharacters', /\p{Noncharacter_Code_Point}/u],
    ['halves of a pair', /\p{Surrogate}/u],
    ['separators of lines and paragraphs', /[\p{Zl}\p{Zp}]/u],
    ['controls but the tab', /(?!\t)\p{Control}/u],
    // signs that stand around Arabic, Syriac and Kaithi numbers are seen
    [
      'format characters without a look',
      /(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])\p{Format}/u,
    ],
  ])('%s go', (_what, property) => expect(names(matching(property).filter((char) => !taken(char)))).toEqual([]));

  test('no letter, digit, mark of punctuation, symbol or space goes but those named', () => {
    const seen = matching(/[\p{L}\p{N}\p{P}\p{S}\p{Zs}]/u).filter((char) => taken(char));
    expect(names(seen)).toEqual(['U+115f', 'U+1160', 'U+3164', 'U+ffa0', 'U+fffc']);
  });

  test('each is of one kind at most', () => {
    const kinds = Object.values(unwantedCharacters).map((kind) => new RegExp(`[${kind}]`, 'u'));
    expect(names(all.filter((char) => kinds.filter((kind) => kind.test(char)).length > 1))).toEqual([]);
  });
});

test('the plain form is its own, also composed, and is stored as it stands', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('line' as const, 'lines' as const), (given, layout) => {
      const { text } = plainCharacters(given, layout);
      expect(plainCharacters(text.normalize('NFC'), layout)).toMatchObject({ text: text.normalize('NFC'), removed: 0 });
      expect(text.isWellFormed()).toBe(true);
    }),
  ));

// prettier-ignore
test.each([
  ['Kangxi radicals',                       '⼀是部⻔⽤⼯', '一是部门用工', 4],
  ['compatibility ideographs',              '\uf90a\ufa0e',   '金\ufa0e',      1],
  ['radicals that are a part of a sign',    '⺈⺮⺾',           '⺈⺮⺾',         0],
  ['what only NFKC would change',           '（１），㎡①Ａ',   '（１），㎡①Ａ', 0],
])('look-alikes are read as their characters where that is certain: %s', (_, source, text, lookalikes) =>
  expect(plainCharacters(source)).toEqual({ text, lookalikes, removed: 0, privateUse: 0 }));
