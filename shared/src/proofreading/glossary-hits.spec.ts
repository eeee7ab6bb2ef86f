import type { Glossary } from './glossary.js';
import { glossaryHits, hitsOutsideDates } from './glossary-hits.js';
import { passagesOf } from './testing/marked.js';

const glossary: Glossary = {
  terms: [
    { term: '市市场监督管理局', variants: ['市工商局', '市质监局'], severity: 'warning', from: '2019-01-11' },
    { term: '镇（街道）', variants: ['镇街'], severity: 'hint' },
  ],
  sensitive: [{ term: '内部资料', variants: [], severity: 'error' }],
};
const text = passagesOf('各镇街由市工商局统一受理。\n原市质监局的内部资料。\n| 镇街');
const hits = (year: number) =>
  glossaryHits(text, glossary, year).map(({ term, paragraph, at }) => `${term} ${paragraph}:${at}`);
const outside = (year: number) =>
  hitsOutsideDates(text, glossary, year, { list: 'terms', term: '市市场监督管理局' }).map(
    ({ paragraph, at }) => `${paragraph}:${at}`,
  );

test('an entry is found where it is told', () => {
  expect(hits(2018)).toEqual(['镇（街道） 0:1', '内部资料 1:6', '镇（街道） 2:0']);
  expect(hits(2019)).toEqual(['镇（街道） 0:1', '市市场监督管理局 0:4', '内部资料 1:6', '镇（街道） 2:0']);
});

test('what its dates leave out is told apart', () => {
  expect(outside(2018)).toEqual(['0:4', '1:1']);
  expect(outside(2019)).toEqual(['1:1']);
  const undated = hitsOutsideDates(text, glossary, 2018, { list: 'terms', term: '镇（街道）' });
  expect(undated).toEqual([]);
});
