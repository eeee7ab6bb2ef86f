import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { normaliseLines } from './lines.js';
import { outlineOf, placedOutline } from './read-outline.js';
import { renderOutline, type SourceLine, type SourceNode } from './source-outline.js';

const FILE = fileURLToPath(new URL('../../../../shared/data/dongguan-2018.txt', import.meta.url));
const lines: SourceLine[] = existsSync(FILE)
  ? readFileSync(FILE, 'utf8')
      .split('\n')
      .map((text, at) => ({ text, line: at + 1 }))
  : [];
const real = existsSync(FILE) ? describe : describe.skip;

real(`the report of a city as its site printed it (skipped where ${FILE} is absent)`, () => {
  const outline = outlineOf(lines);
  const [preamble, first, second] = outline.nodes as [SourceNode, SourceNode, SourceNode];
  const codes = outline.notes.map(({ code, line }) => `${code}@${line}`);

  test('names title, issuer and year as printed', () => {
    expect([outline.title, outline.issuer, outline.year]).toEqual(['东莞市2018年法治政府建设情况报告', '东莞市', 2018]);
  });
  test('has exactly the keys of the contract', () => {
    expect(Object.keys(outline)).toEqual(['title', 'issuer', 'year', 'nodes', 'dropped', 'notes']);
    expect(Object.keys(preamble)).toEqual(['kind', 'number', 'heading', 'text', 'children']);
  });
  test('has a preamble and two parts, the second with the plan as its text', () => {
    expect(
      outline.nodes.map(({ kind, number, heading, children }) => [kind, number, heading, children.length]),
    ).toEqual([
      ['preamble', null, null, 0],
      ['part', 1, '2018年法治政府建设基本情况', 8],
      ['part', 2, '2019年工作设想', 0],
    ]);
    expect(preamble.text).toMatch(/^2018年，我市各级行政机关.*现将有关情况报告如下：$/);
    expect(second.text).toMatch(/^2019年，我市将坚持.*等等。$/);
    expect(first.text).toBeNull();
  });
  test('has eight areas with 7+3+3+3+4+5+3+3 points', () => {
    expect(first.children.map(({ kind, number }) => `${kind} ${number}`)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `area ${n}`),
    );
    expect(first.children.map(({ children }) => children.length)).toEqual([7, 3, 3, 3, 4, 5, 3, 3]);
    expect(first.children.map(({ heading }) => heading)).toEqual([
      '依法全面履行政府职能方面',
      '完善依法行政制度体系方面',
      '推进行政决策科学化、民主化、法治化方面',
      '坚持严格规范公正文明执法方面',
      '强化对权力的制约和监督方面',
      '依法有效化解社会矛盾方面',
      '全面提高政府工作人员法治思维和依法行政能力方面',
      '强化组织保障和机制落实方面',
    ]);
    expect(first.children.every(({ text }) => text === null)).toBe(true);
  });
  test('every point has its heading and text; the one without ordinal has no number and a note', () => {
    const points = first.children.flatMap(({ children }) => children);
    expect(
      points.every(({ kind, heading, text, children }) => kind === 'point' && heading && text && children.length === 0),
    ).toBe(true);
    expect(first.children.map(({ children }) => children.map(({ number }) => number ?? 0).join(''))).toEqual([
      '1234567',
      '123',
      '123',
      '123',
      '1234',
      '02345',
      '123',
      '123',
    ]);
    expect(first.children[5]?.children[0]?.heading).toBe('健全预防与依法化解纠纷机制');
    expect(first.children[5]?.children.at(-1)?.heading).toBe('完善信访工作制度');
  });
  test('notes exactly what is unclear', () => {
    expect(codes).toEqual(['punctuation_normalised@4', 'ordinal_without_stop@21', 'ordinal_missing@21']);
  });
  test('drops the page, each line with its reason', () => {
    expect(outline.dropped.map(({ reason }) => reason)).toEqual([
      'site_header',
      'site_header',
      'byline',
      'font_widget',
      'share',
      'related',
      'related',
      'site_footer',
      'record_number',
      'site_footer',
    ]);
  });
  test('loses no character: the tree reads as the normalised body', () => {
    const dropped = new Set(placedOutline(lines).dropped.map(({ line }) => line));
    const body = normaliseLines(lines)
      .lines.filter(({ line, text }) => !dropped.has(line) && text !== outline.title)
      .map(({ text }) => text)
      .join('');
    expect(renderOutline(placedOutline(lines).nodes)).toBe(body);
  });
  test('is found again, but for the point of the missing ordinal, without any line break', () => {
    const run = outlineOf([
      {
        text: lines
          .slice(2, 29)
          .filter(({ line }) => line !== 4 && line !== 5)
          .map(({ text }) => text)
          .filter(Boolean)
          .join('  '),
        line: 1,
      },
    ]);
    expect(run.nodes.map(({ heading }) => heading)).toEqual([null, '2018年法治政府建设基本情况', '2019年工作设想']);
    expect(run.nodes[1]?.children.map(({ children }) => children.length)).toEqual([7, 3, 3, 3, 4, 5, 3, 3]);
  });
});
