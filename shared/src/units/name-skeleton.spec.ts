import * as fc from 'fast-check';
import { namesAlike, nameSkeleton } from './name-skeleton.js';

// prettier-ignore
test.each([
  ['zero width',              '市公安局',           '市公\u200b安局'],
  ['another 市',               '市公安局',           '巿公安局'],
  ['a tag, a selector',       '葛城镇',             '葛\u{e0100}城镇\u{e0041}'],
  ['full width',              'A区2号园',           'Ａ区２号园'],
  ['capitals',                'e城园区',            'E城园区'],
  ['Kangxi radicals',         '石龙人民政府',         '⽯⻰⼈⺠政府'],
  ['a compatibility ideograph', '六合区',            '\uf9d1合区'],
  ['brackets and spaces',     '市公安局（交警支队）',    '市公安局 (交警支队)'],
  ['no brackets',             '市公安局（交警支队）',    '市公安局交警支队'],
  ['middle dots',             '东港·西港园区',        '东港•西港园区'],
  ['hyphens',                 '东港-西港园区',        '东港——西港园区'],
  ['a dash for 一',            '第一税务所',          '第—税务所'],
  ['a kana for 一',            '第一税务所',          '第ー税务所'],
  ['stems and branches',      '经办人己',            '经办人巳'],
  ['more of them',            '经办人戊',            '经办人戌'],
  ['未',                       '未来城园区',          '末来城园区'],
  ['土',                       '国土局',             '国士局'],
  ['入',                       '出入境管理局',        '出人境管理局'],
  ['冶',                       '依法治市办公室',       '依法冶市办公室'],
  ['zeros',                   '二〇一所',            '二零一所'],
  ['round signs',             '二〇一所',            '二○一所'],
  ['kana',                    '口岸工业力量二八所',     'ロ岸エ业カ量ニハ所'],
  ['Cyrillic',                'accept-hotmx',      'ассерt-hоtмх'],
  ['Greek capitals',          'ABEHIKMNOPTXYZ',    'ΑΒΕΗΙΚΜΝΟΡΤΧΥΖ'],
  ['an accent in two signs',  'caf\u00e9',         'cafe\u0301'],
  ['strokes under and over',  '市公安局',           '市\u0332公\u0338安局'],
  ['a blank of Braille',      '市公安局',           '市公\u2800安局'],
])('alike: %s', (_what, one, other) => expect([nameSkeleton(other), namesAlike(one, other)]).toEqual([nameSkeleton(one), true]));

// prettier-ignore
test.each([
  ['大 and 太',                 '大平镇',       '太平镇'],
  ['千 and 干',                 '千家镇',       '干家镇'],
  ['干 and 于',                 '干家镇',       '于家镇'],
  ['甲 and 申',                 '经办人甲',      '经办人申'],
  ['numbers',                  '第1-2所',      '第12所'],
  ['counters of logins',       'clerk-1-2',    'clerk-12'],
  ['0 and o',                  'user0',        'usero'],
  ['1 and l',                  'user1',        'userl'],
  ['traditional characters',   '东港镇',       '東港鎮'],
  ['the towns',                '东港镇',       '西港镇'],
])('different: %s', (_what, one, other) => expect(namesAlike(one, other)).toBe(false));

describe('of any name', () => {
  const signs = '市巿Ａa·-—－ 　()（）1２٣〇ＯαИ́̈ｶﾞガẞİΣς⻰⼈一';
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from(signs)), maxLength: 12 }),
  );

  test('the skeleton is its own skeleton', () =>
    fc.assert(
      fc.property(name, (text) => expect(nameSkeleton(nameSkeleton(text))).toBe(nameSkeleton(text))),
      { numRuns: 5000 },
    ));

  test('and of every character of the three planes in use', () => {
    const restless = Array.from({ length: 0x30000 }, (_, point) => nameSkeleton(String.fromCodePoint(point))).filter(
      (skeleton) => nameSkeleton(skeleton) !== skeleton,
    );
    expect(restless).toEqual([]);
  });

  test('invisible characters never change it, wherever they stand', () =>
    fc.assert(
      fc.property(
        name,
        fc.constantFrom('\u200b', '\u00ad', '\u2060', '\ufeff', '\ufe0f', '\u{e0100}', '\u202e'),
        fc.nat(),
        (text, sign, at) => {
          const chars = Array.from(text);
          const place = at % (chars.length + 1);
          const seen = [...chars.slice(0, place), sign, ...chars.slice(place)].join('');
          expect(nameSkeleton(seen)).toBe(nameSkeleton(text));
        },
      ),
      { numRuns: 5000 },
    ));
});
