import { assembleOutline, type OutlineHeading, type OutlineNode, type OutlineSection } from './outline.js';
import { sectionsIn } from './tree.js';

const part = (id: string, position: number, heading: string): OutlineHeading => ({
  id,
  kind: 'part',
  parentId: null,
  position,
  heading,
});
const area = (id: string, position: number, heading: string, parentId: string | null = 'p1'): OutlineHeading => ({
  id,
  kind: 'area',
  parentId,
  position,
  heading,
});
const section = (
  id: string,
  parentId: string | null,
  position: number,
  heading: string,
  numbered = true,
): OutlineSection & { state: string } => ({ id, parentId, position, numbered, heading, state: 'approved' });

const drawn = (nodes: readonly OutlineNode<unknown>[]): string[] =>
  nodes.flatMap((node) => [
    `${'  '.repeat(node.depth - 1)}${node.number}${node.heading ?? ''}`,
    ...drawn(node.children),
  ]);

const headings = [
  area('a2', 2, '完善制度'),
  part('p1', 1, '基本情况'),
  area('a1', 1, '履行职能'),
  area('a3', 3, '科学决策'),
];
const sections = [
  section('plan', null, 2, '工作设想'),
  section('s3', 'a1', 3, '加强监管'),
  section('lead', 'a1', 0, '总述', false),
  section('s1', 'a1', 1, '深化改革'),
  section('preamble', null, 0, '引言', false),
  section('s4', 'a2', 0, '政府立法'),
  section('s5', 'a3', 0, '决策机制'),
  section('direct', 'p1', 4, '其他工作'),
];

test('the printed order and its computed numbering', () => {
  expect(drawn(assembleOutline(headings, sections))).toEqual([
    '引言',
    '一、基本情况',
    '  （一）履行职能',
    '    总述',
    '    一是深化改革',
    '    二是加强监管',
    '  （二）完善制度',
    '    一是政府立法',
    '  （三）科学决策',
    '    一是决策机制',
    '  （四）其他工作',
    '二、工作设想',
  ]);
});

test('a point is called with its area, all else by its own number', () => {
  const called = sectionsIn(assembleOutline(headings, sections)).map(({ id, label }) => [id, label]);
  expect(Object.fromEntries(called)).toEqual({
    preamble: '',
    lead: '',
    s1: '（一）一是',
    s3: '（一）二是',
    s4: '（二）一是',
    s5: '（三）一是',
    direct: '（四）',
    plan: '二、',
  });
});

test('what is left out does not count, nor an area of nothing else', () => {
  const waived = new Set(['s1', 's4']);
  const tree = assembleOutline(headings, sections, ({ id }) => waived.has(id));
  expect(drawn(tree).slice(1, 7)).toEqual([
    '一、基本情况',
    '  （一）履行职能',
    '    总述',
    '    一是加强监管',
    '  （二）科学决策',
    '    一是决策机制',
  ]);
  expect(sectionsIn(tree).find(({ id }) => id === 's5')?.label).toBe('（二）一是');
});

test('an area that has no section yet stays, and a section keeps its own facts', () => {
  expect(drawn(assembleOutline(headings, [], () => true))).toEqual([
    '一、基本情况',
    '  （一）履行职能',
    '  （二）完善制度',
    '  （三）科学决策',
  ]);
  expect(sectionsIn(assembleOutline(headings, sections))[1]?.section.state).toBe('approved');
});

test('areas without a part stand at the top; equal positions are ordered by id', () => {
  const tree = assembleOutline([area('b', 0, '乙', null), area('a', 0, '甲', null)], [section('s', 'b', 0, '点')]);
  expect(drawn(tree)).toEqual(['一、甲', '二、乙', '  一是点']);
});

test('a node under a parent that is not there is not printed', () => {
  expect(assembleOutline([], [section('s', 'gone', 0, '点')])).toEqual([]);
});
