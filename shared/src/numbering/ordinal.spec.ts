import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { readOrdinal } from './ordinal.js';

describe('readOrdinal', () => {
  test.each([
    ['一、工作情况', 'part', 1, '工作情况'],
    ['十二．工作设想', 'part', 12, '工作设想'],
    ['　　二、 2019年工作设想', 'part', 2, '2019年工作设想'],
    ['（一）依法履职', 'area', 1, '依法履职'],
    ['(八)组织保障', 'area', 8, '组织保障'],
    ['（十一)制度体系', 'area', 11, '制度体系'],
    ['( 三 )、民主决策', 'area', 3, '民主决策'],
    ['㈡制度体系', 'area', 2, '制度体系'],
    ['一是深化改革', 'point', 1, '深化改革'],
    ['一是要深化改革', 'point', 1, '要深化改革'],
    ['第一，深化改革', 'point', 1, '深化改革'],
    ['第二、深化改革', 'point', 2, '深化改革'],
    ['1.加强监管', 'item', 1, '加强监管'],
    ['1．加强监管', 'item', 1, '加强监管'],
    ['１．加强监管', 'item', 1, '加强监管'],
    ['1、加强监管', 'item', 1, '加强监管'],
    ['31. 加强监管', 'item', 31, '加强监管'],
    ['1.2018年工作情况', 'item', 1, '2018年工作情况'],
    ['⒊加强监管', 'item', 3, '加强监管'],
    ['（1）加强监管', 'subitem', 1, '加强监管'],
    ['(1)加强监管', 'subitem', 1, '加强监管'],
    ['1）加强监管', 'subitem', 1, '加强监管'],
    ['⑵加强监管', 'subitem', 2, '加强监管'],
    ['③加强监管', 'subitem', 3, '加强监管'],
    ['三、', 'part', 3, ''],
  ])('%s is %s %d', (text, level, number, rest) => {
    expect(readOrdinal(text)).toEqual({ level, number, typed: text.slice(0, text.length - rest.length), rest });
  });

  test.each([
    ['2018年工作情况'],
    ['1.5倍'],
    ['12.4宪法日活动'],
    ['１．５倍'],
    ['1,098件'],
    ['5、6月份集中整治'],
    ['110、119联动'],
    ['（2018）粤19行初1号'],
    ['(2018年度)'],
    ['一、二审案件'],
    ['第一季度'],
    ['第一批事项'],
    ['一方面'],
    ['二〇一八年'],
    ['二〇一八、'],
    ['统一是前提'],
    ['0.概述'],
    ['01.概述'],
    ['8:30开门'],
    ['（一'],
    ['一 、'],
    ['加强监管'],
    [''],
  ])('%s has no ordinal', (text) => expect(readOrdinal(text)).toBeNull());

  test('nothing is lost: what was typed and the rest are the text', () => {
    const piece = fc.constantFrom(
      '一',
      '十',
      '、',
      '（',
      '）',
      '(',
      ')',
      '是',
      '第',
      '，',
      '1',
      '2',
      '０',
      '.',
      '．',
      ' ',
      '　',
      '年',
      '要',
      '①',
      '法',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
        (text) => {
          const ordinal = readOrdinal(text);
          return ordinal === null || ordinal.typed + ordinal.rest === text;
        },
      ),
      { numRuns: 2000 },
    );
  });
});

const real = new URL('../../../../shared/data/dongguan-2018.txt', import.meta.url);
const onRealReport = existsSync(real) ? test : test.skip;
onRealReport('the real report shows its parts and areas, and nothing else, at the head of its lines', () => {
  const found = readFileSync(real, 'utf8')
    .split('\n')
    .flatMap((line) => readOrdinal(line) ?? []);
  expect(found.map(({ level, number }) => `${level} ${number}`)).toEqual([
    'part 1',
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `area ${n}`),
    'part 2',
  ]);
});
