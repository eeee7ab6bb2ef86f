import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assignments2018, groups, units } from './assignments-2018.js';
import { sections2018 } from './sections-2018.js';

const here = import.meta.dirname;
const report2017 = readFileSync(join(here, 'report-2017.txt'), 'utf8');
const realReport = join(here, '../../../../../shared/data/dongguan-2018.txt');

const body2017 = report2017.slice(report2017.indexOf('2017年，'), report2017.indexOf('扫一扫'));
const sectionText = (area: number, point: number) =>
  sections2018.find((section) => section.area === area && section.point === point)?.paragraphs.join('') ?? '';
const pairs = (rows: readonly { area: number | null; point: number | null }[]) =>
  rows.map((row) => `${row.area}.${row.point}`);
const points = pairs(sections2018.filter((section) => section.kind === 'point'));
const areaHeadings = [...report2017.matchAll(/^（[一二三四五六七八]）([^。]+)。/gm)].map((match) => match[1]);
const runInPoints = [...body2017.matchAll(/[。][一二三四五六七]是([^。]+)。/g)].map((match) => match[1]);

/** Every run of `length` Chinese characters and digits, over punctuation; titles, quoted names, headings and unit names cut it. */
function runs(text: string, length: number): Set<string> {
  const names = [
    ...sections2018.map((section) => section.heading ?? ''),
    ...areaHeadings,
    ...units.flatMap((unit) => [unit.name, unit.shortName]),
  ];
  const cut = [...new Set(names)]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, '|'), text.replace(/《[^》]*》|“[^”]*”/g, '|'));
  const found = new Set<string>();
  for (const piece of cut
    .replace(/\d{4}年法治政府建设(基本)?情况(报告)?/g, '|')
    .split('|')
    .map((part) => part.replace(/[^\p{sc=Han}\p{N}]/gu, ''))) {
    for (let at = 0; at + length <= piece.length; at++) found.add(piece.slice(at, at + length));
  }
  return found;
}

const texts: [string, string][] = [
  ['report of 2017', body2017],
  ['sections of 2018', sections2018.flatMap((section) => section.paragraphs).join('\n')],
];

describe('sections of 2018', () => {
  test('are the preamble, 7+3+3+3+4+5+3+3 points and the plan, in printed order', () => {
    expect(sections2018).toHaveLength(33);
    expect(points).toEqual(
      [7, 3, 3, 3, 4, 5, 3, 3].flatMap((count, area) =>
        Array.from({ length: count }, (_, at) => `${area + 1}.${at + 1}`),
      ),
    );
    expect([sections2018[0].kind, sections2018[32].kind]).toEqual(['preamble', 'plan']);
  });

  test.each(sections2018.map((section) => [`${section.area}.${section.point} ${section.heading}`, section] as const))(
    '%s: 110 to 260 characters, without heading and ordinal',
    (_, section) => {
      const text = section.paragraphs.join('');
      expect(text.length).toBeGreaterThanOrEqual(110);
      expect(text.length).toBeLessThanOrEqual(260);
      expect(section.heading !== null && text.includes(section.heading)).toBe(false);
      for (const paragraph of section.paragraphs)
        expect(paragraph).toMatch(/^(?![一二三四五六七八九十]+是|[（(]|[一二三四五六七八九十]+、)[^\s].*[。：]$/u);
    },
  );

  test.each([
    [6, 2, ['1098宗', '1014宗', '18宗', '1638宗', '366宗', '143宗']],
    [5, 1, ['183件', '373件']],
    [2, 1, ['3部', '4部']],
    [2, 2, ['68件', '62件', '205件']],
    [5, 4, ['96期', '11期']],
    [7, 3, ['200余场次', '近500名']],
  ] as const)('point %i.%i gives the published figures', (area, point, figures) => {
    for (const figure of figures) expect(sectionText(area, point)).toContain(figure);
  });
});

describe('report of 2017', () => {
  test('has the eight areas and 31 points, under the headings of 2018 but for the court of arbitration', () => {
    expect(areaHeadings).toHaveLength(8);
    const headings = sections2018.flatMap((section) => section.heading ?? []);
    expect(runInPoints).toEqual(
      headings.map((heading) => (heading === '筹建东莞仲裁委员会' ? '推进仲裁机构筹备工作' : heading)),
    );
  });

  test('is of the length of such a report', () => {
    expect(report2017.length).toBeGreaterThan(5500);
    expect(report2017.length).toBeLessThan(7000);
  });

  test.each([
    [/许可事项(\d+)项，其中取消(\d+)项、下放镇街(\d+)项/],
    [/发现问题(\d+)个，[^。]*完成整改(\d+)个，其余(\d+)个/],
  ])('has parts that add up to their whole: %s', (pattern) => {
    const [whole, ...parts] = (body2017.match(pattern) ?? []).slice(1).map(Number);
    expect(parts).toHaveLength(2);
    expect(parts[0] + parts[1]).toBe(whole);
  });

  test.each([
    [/复议申请全年为(\d+)宗，审结(\d+)宗；市政府作为被申请人的(\d+)宗/],
    [/案件共(\d+)宗，市政府作为被告的占(\d+)宗，负责人出庭(\d+)宗/],
  ])('has no part above its whole: %s', (pattern) => {
    const [whole, ...parts] = (body2017.match(pattern) ?? []).slice(1).map(Number);
    expect(parts).toHaveLength(2);
    expect(Math.max(...parts)).toBeLessThan(whole);
  });
});

describe.each(texts)('%s', (_, text) => {
  test('has no half-width punctuation beside a Chinese character', () => {
    expect(text.match(/[\p{sc=Han}”》）][,.:;!?()"']|[,.:;!?()"'][\p{sc=Han}“《（]/gu)).toBeNull();
  });

  test('closes its brackets, titles and quotation marks, and doubles no mark', () => {
    for (const [open, close] of ['（）', '《》', '“”', '【】'])
      expect(text.split(open).length).toBe(text.split(close).length);
    expect(text.match(/[，。；：、]{2}/gu)).toBeNull();
  });

  test('gives a measure word to every number', () => {
    const measured =
      /\d+(\.\d+)?(—\d+年|%|[余多]?(万|亿)?余?(年|月|日|宗|项|件次|件|部|条|期|场次|场|名|个百分点|个月|个工作日|个|户|类|次|公里|元|人次|家|批次|批|份|堂|小时|分|组|镇街))|12345(热线|”)/gu;
    expect(
      text
        .replace(/\[\d{4}\]\d+号/g, '')
        .replace(measured, '')
        .match(/.{0,8}\d.{0,8}/gu),
    ).toBeNull();
  });

  (existsSync(realReport) ? test : test.skip)('shares no 12 characters in a row with the published report', () => {
    const published = runs(readFileSync(realReport, 'utf8'), 12);
    expect(published.size).toBeGreaterThan(3000);
    expect([...runs(text, 12)].filter((run) => published.has(run))).toEqual([]);
  });
});

describe('assignments of 2018', () => {
  const names = new Set([...units.map((unit) => unit.shortName), ...groups.map((group) => group.name)]);

  test('stand row by row with the sections', () => expect(pairs(assignments2018)).toEqual(pairs(sections2018)));

  test('resolve to units and groups, each once', () => {
    for (const { lead, supporting } of assignments2018) {
      expect([lead, ...supporting].filter((name) => !names.has(name))).toEqual([]);
      expect(new Set([lead, ...supporting]).size).toBe(supporting.length + 1);
    }
    for (const group of groups) {
      expect(group.members.filter((member) => !units.some((unit) => unit.shortName === member))).toEqual([]);
      expect(new Set(group.members).size).toBe(group.members.length);
    }
  });

  test('are led by departments, two by towns, never by a unit without accounts', () => {
    const kinds = assignments2018.map(({ lead }) => units.find((unit) => unit.shortName === lead)?.kind);
    expect(kinds.filter((kind) => kind === 'town')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'department')).toHaveLength(31);
  });

  test('use names that are unique: 30 departments, 37 towns and parks', () => {
    expect(names.size).toBe(units.length + groups.length);
    expect(new Set(units.map((unit) => unit.name)).size).toBe(units.length);
    expect(
      ['government', 'department', 'town', 'outside'].map((kind) => units.filter((unit) => unit.kind === kind).length),
    ).toEqual([1, 30, 37, 4]);
  });
});
