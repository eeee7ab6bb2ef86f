import { type PrintedNode, documentFromParagraphs, sectionsIn } from '@bafang/shared';
import { numbersIn, onlySections, redlineOf } from './printed-text';

const section = (id: string, label: string, heading: string | null, ...paragraphs: string[]): PrintedNode => ({
  kind: 'section',
  id,
  label,
  heading,
  body: paragraphs.length ? documentFromParagraphs(paragraphs) : null,
  children: [],
});
const area: PrintedNode = {
  kind: 'area',
  id: 'a',
  label: '（一）',
  heading: '职能',
  body: null,
  children: [section('s1', '一是', '深化改革', '甲', '乙'), section('s2', '二是', null, '丙')],
};
const tree: PrintedNode[] = [
  section('p', '', '引言', '开头'),
  { kind: 'part', id: 'x', label: '一、', heading: '情况', body: null, children: [area] },
];

describe('the printed sheet', () => {
  test('a changed heading and a changed paragraph are told together', () => {
    const blocks = redlineOf(section('s', '一是', '深化改革', '办结3件', '乙'), {
      heading: '推进改革',
      body: documentFromParagraphs(['办结2件', '乙']),
    });
    expect(blocks.map(({ change }) => change)).toEqual(['changed', 'same']);
    const joined = (kinds: string[]) =>
      (blocks[0]?.runs ?? [])
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join('');
    expect(joined(['same', 'inserted'])).toBe('一是深化改革。办结3件');
    expect(joined(['same', 'deleted'])).toBe('一是推进改革。办结2件');
  });

  test('a section that was not there is new from its first paragraph on', () => {
    expect(redlineOf(section('s', '一是', null, '甲'), null).map(({ change }) => change)).toEqual(['inserted']);
  });

  test('a heading that is signed and not printed is told as well', () => {
    const now = section('s', '', '结语', '甲');
    const was = { heading: '结束语', body: documentFromParagraphs(['甲']) };
    expect(redlineOf(now, was).map(({ change }) => change)).toEqual(['changed', 'same']);
    expect(redlineOf(now, { ...was, heading: '结语' }).map(({ change }) => change)).toEqual(['same']);
  });

  test('sections come in printed order, and a cut keeps the headings above', () => {
    expect(sectionsIn(tree).map(({ id }) => id)).toEqual(['p', 's1', 's2']);
    const cut = onlySections(tree, new Set(['s2']));
    expect(cut.map(({ id }) => id)).toEqual(['x']);
    expect(sectionsIn(cut).map(({ id }) => id)).toEqual(['s2']);
    expect(onlySections(tree, new Set())).toEqual([]);
  });

  test('figures are found inside tables and lists', () => {
    const figure = { type: 'figure', attrs: { figure: 'f', text: '1098件' } };
    const table = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [figure] }] }] },
      ],
    };
    const found = numbersIn({ ...section('s', '', null), body: { type: 'doc', content: [table] } });
    expect(found).toEqual({ tables: [table], figures: ['1098件'] });
    expect(numbersIn(section('s', '', null))).toEqual({ tables: [], figures: [] });
  });
});
