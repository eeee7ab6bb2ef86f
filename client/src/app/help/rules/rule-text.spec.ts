import { rules } from '@bafang/shared';
import { examplePieces, says } from './rule-text';

const found = (search: string) => rules.filter((rule) => says(rule, search)).map(({ id }) => id);

test.each<[string, string[]]>([
  ['顿号', ['pause-between-titles']],
  ['DOCUMENT number', ['document-number']],
  ['15834 引号', ['pause-between-titles', 'unbalanced-marks', 'nested-marks']],
  ['推行双随机一公开监管', ['term-variant']],
  ['没有这样的词', []],
])('a search for %s', (search, ids) => expect(found(search)).toEqual(ids));
test('nothing sought finds all', () => expect(found(' ')).toHaveLength(rules.length));

test('an example comes in lines and pieces, without the sign of a heading', () =>
  expect(examplePieces('# 一、职能\n# ⟦三、⟧制度')).toEqual([
    [{ text: '一、职能', wrong: false }],
    [
      { text: '三、', wrong: true },
      { text: '制度', wrong: false },
    ],
  ]));
