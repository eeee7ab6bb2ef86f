import { partsMissing } from './required.js';
import type { Template } from './template.js';
import { eightAreas } from './templates/eight-areas.js';
import { blank } from './templates/shipped.js';

const from = (required: boolean, ...headings: (string | null)[]) => headings.map((heading) => ({ heading, required }));
const parts = ['2018年法治政府建设基本情况'];
const texts = from(true, '引言', '2019年工作设想');

test.each<[string, Template, string[], ReturnType<typeof from>, string[]]>([
  ['all is there', eightAreas, parts, texts, []],
  ['rewritten headings', eightAreas, ['工作开展情况'], from(true, null, '下一步打算'), []],
  ['a text that was removed', eightAreas, parts, from(true, '引言'), ['2019年工作设想']],
  [
    'another text does not stand for it',
    eightAreas,
    parts,
    [...from(true, '引言'), ...from(false, '附记')],
    ['2019年工作设想'],
  ],
  ['added again under its heading', eightAreas, parts, [...from(true, '引言'), ...from(false, '2019年工作设想')], []],
  ['no part at all', eightAreas, [], texts, parts],
  ['a template that requires nothing', blank, [], [], []],
])('%s', (_, template, found, sections, expected) =>
  expect(partsMissing(template, 2018, found, sections)).toEqual(expected),
);
