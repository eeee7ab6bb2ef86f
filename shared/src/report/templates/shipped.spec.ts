import { existsSync, readFileSync } from 'node:fs';
import { headingOf, recipients, type Template, usualTitle } from '../template.js';
import { areasIn, sectionsIn } from '../tree.js';
import { basisOf, blank, shippedTemplates } from './shipped.js';

const [eightAreas, eightSystems] = shippedTemplates as [Template, Template, Template];
const tops = (template: Template, year: number) => template.children.map((node) => headingOf(node, year));

const realCase = new URL('../../../../../shared/data/dongguan-2018-assignment.json', import.meta.url);
const ifPresent = existsSync(realCase) ? test : test.skip;

ifPresent('2015–2020 has the areas and points of the real case (skipped where its data is absent)', () => {
  const { assignments } = JSON.parse(readFileSync(realCase, 'utf8')) as {
    assignments: { areaTitle: string; title: string }[];
  };
  const written = areasIn(eightAreas.children).flatMap((node) =>
    node.children.map((point) => [node.heading, point.heading]),
  );
  expect(written).toEqual(assignments.map(({ areaTitle, title }) => [areaTitle, title]));
});

test('2015–2020: 33 sections, the years computed', () => {
  expect(sectionsIn(eightAreas.children)).toHaveLength(33);
  expect(tops(eightAreas, 2018)).toEqual(['引言', '2018年法治政府建设基本情况', '2019年工作设想']);
});

test('2021–2025: eight systems under the five required contents', () => {
  expect(areasIn(eightSystems.children).map(({ heading }) => heading)).toHaveLength(8);
  expect(areasIn(eightSystems.children).every(({ heading }) => /^健全.+体系$/.test(heading))).toBe(true);
  expect(tops(eightSystems, 2024)).toEqual([
    '引言',
    '2024年推进法治政府建设的主要举措和成效',
    '2024年推进法治政府建设存在的不足和原因',
    '2024年党政主要负责人履行推进法治建设第一责任人职责的情况',
    '2025年推进法治政府建设的主要安排',
    '其他需要报告的情况',
  ]);
  expect(eightSystems.children.every(({ required }) => required)).toBe(true);
});

test('every recipient has a deadline; a blank one takes those of its years', () => {
  for (const template of [eightAreas, eightSystems])
    expect(template.deadlines.map(({ recipient }) => recipient)).toEqual([...recipients]);
  expect(basisOf(blank, 2018)).toBe(eightAreas);
  expect(basisOf(blank, 2021)).toBe(eightSystems);
  expect(basisOf(blank, 2027)).toBe(eightSystems);
  expect(basisOf(eightAreas, 2027)).toBe(eightAreas);
});

test('no heading is typed with its number', () => {
  const headings = shippedTemplates.flatMap((template) =>
    [...areasIn(template.children), ...template.children, ...sectionsIn(template.children)].map(
      ({ heading }) => heading,
    ),
  );
  expect(headings.filter((heading) => /^[（(]?[一二三四五六七八九十]+[）)、是]/.test(heading))).toEqual([]);
});

test('the usual title', () => expect(usualTitle('东莞市人民政府', 2018)).toBe('东莞市2018年法治政府建设年度报告'));
