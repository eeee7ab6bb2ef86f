import * as fc from 'fast-check';
import { growth } from '../testing/growth.js';
import { canonicalDocument } from './canonical.js';
import { checkDocument } from './check.js';
import type { DocumentJson, NodeJson } from './nodes.js';
import { documentFromParagraphs } from './plain-text.js';
import {
  changesIn,
  isRewritten,
  passagesIn,
  redline,
  redlineParagraphs,
  redlineText,
  type RedlineBlock,
  type Run,
} from './redline.js';
import { byCharacter, byWord } from './characters/segment.js';
import { bodies, doc, text } from './testing/bodies.js';

/** 同 as it stands, [-去-], {+来+}. */
const marks = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const;
const draw = (runs: readonly Run[]) => runs.map(({ kind, text }) => marks[kind][0] + text + marks[kind][1]).join('');
const drawn = (blocks: readonly RedlineBlock[]) => blocks.map(({ change, runs }) => `${change}: ${draw(runs)}`);
const side = (runs: readonly Run[], gone: Run['kind']) =>
  runs
    .filter(({ kind }) => kind !== gone)
    .map(({ text }) => text)
    .join('');
const sideOf = (blocks: readonly RedlineBlock[], gone: 'inserted' | 'deleted') =>
  blocks.filter(({ change }) => change !== gone).map(({ runs }) => side(runs, gone));

describe('redlineText', () => {
  test.each([
    ['加强市场监管', '加强市场监管', '加强市场监管'],
    ['加强市场监管', '加强食品监管', '加强[-市场-]{+食品+}监管'],
    ['共办结98件', '共办结102件', '共办结[-98-]{+102+}件'],
    ['办结案件', '办结行政案件', '办结{+行政+}案件'],
    ['', '新文', '{+新文+}'],
    ['旧文', '', '[-旧文-]'],
    ['', '', ''],
  ])('%s → %s by word', (before, after, expected) => expect(draw(redlineText(before, after))).toBe(expected));

  test('a platform without words compares by character', () => {
    expect(draw(redlineText('加强市场监管', '加强市容监管', byCharacter))).toBe('加强市[-场-]{+容+}监管');
    expect(byCharacter('共1,098件，占92.3%。𠮷\n')).toEqual([
      '共',
      '1,098',
      '件',
      '，',
      '占',
      '92.3%',
      '。',
      '𠮷',
      '\n',
    ]);
  });

  test('two long strange texts are told as replaced, without a search for what they share', () => {
    const long = (first: number, length: number) =>
      Array.from({ length }, (_, i) => String.fromCodePoint(first + ((i * 7919) % 5000))).join('');
    const replaced = (length: number) =>
      expect(redlineText(long(0x4e00, length), long(0x6400, length), byCharacter).map(({ kind }) => kind)).toEqual([
        'deleted',
        'inserted',
      ]);
    expect(growth(replaced, 20_000)).toBeLessThan(1.8);
  });
});

describe('redline', () => {
  const show = (before: string[], after: string[]) =>
    drawn(redline(documentFromParagraphs(before), documentFromParagraphs(after)));

  test('a changed paragraph stands in one block', () => {
    expect(show(['总述不变。', '全年办结98件，满意。'], ['总述不变。', '全年办结102件，满意。'])).toEqual([
      'same: 总述不变。',
      'changed: 全年办结[-98-]{+102+}件，满意。',
    ]);
  });
  test('paragraphs come and go', () => {
    expect(show(['甲段文字如此。', '乙段另有所述。', '丙'], ['甲段文字如此。', '丙', '完全新增一段'])).toEqual([
      'same: 甲段文字如此。',
      'deleted: [-乙段另有所述。-]',
      'same: 丙',
      'inserted: {+完全新增一段+}',
    ]);
  });
  test('a replaced paragraph is deleted, then inserted', () => {
    expect(show(['推进政务公开工作'], ['加快仲裁委员会筹建'])).toEqual([
      'deleted: [-推进政务公开工作-]',
      'inserted: {+加快仲裁委员会筹建+}',
    ]);
  });
  test('a heading to which its text is added stands', () => {
    expect(
      show(['四是加强调解。'], ['四是加强调解。构建格局，拓展领域，覆盖各行各业，建立调解员和调查员制度。']),
    ).toEqual(['changed: 四是加强调解。{+构建格局，拓展领域，覆盖各行各业，建立调解员和调查员制度。+}']);
  });
  test('like paragraphs find each other past an inserted one', () => {
    expect(
      show(['开展执法检查3次。', '举办培训2期。'], ['新设机构一个。', '开展执法检查5次。', '举办培训4期。']),
    ).toEqual([
      'inserted: {+新设机构一个。+}',
      'changed: 开展执法检查[-3-]{+5+}次。',
      'changed: 举办培训[-2-]{+4+}期。',
    ]);
  });
  test('a short row of a table is found again', () => {
    expect(show(['受理', '结案'], ['受理', '办结'])).toEqual(['same: 受理', 'deleted: [-结案-]', 'inserted: {+办结+}']);
    expect(show(['受理\t3', '办结\t2'], ['受理\t5', '办结\t2'])).toEqual([
      'changed: 受理\t[-3-]{+5+}',
      'same: 办结\t2',
    ]);
  });
  test('a moved paragraph is told as moved, where it stood and where it stands', () => {
    const blocks = redlineParagraphs(['甲段在前。', '乙乙在后。', '丙'], ['乙乙在后。', '丙', '甲段在前。', '丁']);
    expect(blocks.map(({ change, moved = false }) => [change, moved])).toEqual([
      ['deleted', true],
      ['same', false],
      ['same', false],
      ['inserted', true],
      ['inserted', false],
    ]);
  });
  test('a figure reads as what it shows', () => {
    const body = (text: string) => ({
      type: 'doc' as const,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '共' },
            { type: 'figure', attrs: { figure: 'f', text } },
          ],
        },
      ],
    });
    expect(drawn(redline(body('3件'), body('4件')))).toEqual(['changed: 共[-3-]{+4+}件']);
  });
  test('so are thousands of strange paragraphs', () => {
    const many = (first: number, length: number) =>
      Array.from({ length }, (_, i) => String.fromCodePoint(first + i).repeat(5));
    const replaced = (length: number) =>
      expect(changesIn(redlineParagraphs(many(0x4e00, length), many(0x6400, length)))).toBe(length);
    expect(growth(replaced, 4000)).toBeLessThan(1.8);
  });
});

test.each([
  [['甲乙丙'], ['甲乙丙'], 0],
  [['办结98件，立案3件。'], ['办结102件，立案5件。'], 2],
  [['推进政务公开工作'], ['加快仲裁委员会筹建'], 1],
  [['甲'], ['甲', '乙段', '丙段'], 2],
  [['甲', '乙段文字'], ['甲'], 1],
])('%j → %j changes in %d places', (before, after, count) =>
  expect(changesIn(redlineParagraphs(before, after))).toBe(count),
);

describe('written anew', () => {
  const [oldText, newText] = [
    '推进政务公开工作，办结依申请公开。'.repeat(6),
    '加快仲裁委员会筹建，设调解室若干。'.repeat(6),
  ];
  // prettier-ignore
  test.each<[string, string[], string[], boolean]>([
    ['nothing of it stands',           [oldText],            [newText],                true],
    ['in paragraphs of its own',       [oldText],            [newText, newText],       true],
    ['but for a sentence',             [oldText, '特此报告。'], [newText, '特此报告。'],  true],
    ['not where half stands',          [oldText, oldText],   [oldText, newText],       false],
    ['not where it only grew',         [oldText],            [oldText, newText, newText, newText], false],
    ['not where it only shrank',       [oldText, newText, newText, newText], [oldText], false],
    ['not where it was moved',         [oldText, newText],   [newText, oldText],       false],
    ['not where there was nothing',    [''],                 [newText],                false],
    ['not where there is nothing',     [oldText],            [''],                     false],
    ['not where it is short',          ['推进政务公开工作'],    ['加快仲裁委员会筹建'],      false],
    ['not where it is the same',       [oldText],            [oldText],                false],
  ])('%s', (_what, before, after, expected) => expect(isRewritten(redlineParagraphs(before, after))).toBe(expected));
});

describe('for any two texts', () => {
  const text = fc
    .array(fc.constantFrom('法治', '政府', '建设', '，', '。', '2018', '年', ' ', 'abc', '𠮷'), { maxLength: 12 })
    .map((pieces) => pieces.join(''));

  test.each([
    ['words', byWord],
    ['characters', byCharacter],
  ])('a redline by %s gives back both sides', (_name, segment) => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = redlineText(before, after, segment);
        expect([side(runs, 'inserted'), side(runs, 'deleted')]).toEqual([before, after]);
        expect(runs.every((run, i) => run.text !== '' && run.kind !== runs[i + 1]?.kind)).toBe(true);
      }),
    );
  });
  test('a redline of paragraphs gives back both sides, and nothing changed is nothing shown', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), fc.array(text, { maxLength: 6 }), (before, after) => {
        const blocks = redlineParagraphs(before, after);
        expect([sideOf(blocks, 'inserted'), sideOf(blocks, 'deleted')]).toEqual([before, after]);
        expect(changesIn(blocks) === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
      }),
    );
  });
});

describe('what is signed beside the words is shown', () => {
  const list = (attrs: Record<string, unknown>, ...items: string[]): NodeJson => ({
    type: 'orderedList',
    attrs,
    content: items.map((words) => ({ type: 'listItem', content: [{ type: 'paragraph', content: [text(words)] }] })),
  });
  const table = (type: 'tableCell' | 'tableHeader', attrs: Record<string, unknown>): NodeJson => ({
    type: 'table',
    content: [
      { type: 'tableRow', content: [{ type, attrs, content: [{ type: 'paragraph', content: [text('受理')] }] }] },
    ],
  });
  const image = (digest: string, alt: string | null = null, caption: string | null = null): NodeJson => ({
    type: 'image',
    attrs: { digest, alt, caption },
  });
  const figure = (id: string): NodeJson => ({ type: 'figure', attrs: { figure: id, text: '3' } });
  const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
  const shows = (before: NodeJson[], after: NodeJson[]) =>
    redline(doc(...before), doc(...after)).map(
      ({ change, runs, form = [] }) =>
        `${change}: ${draw(runs)}${form.map((each) => ` (${each.kind} ${each.before || '-'} → ${each.after || '-'})`).join('')}`,
    );

  // prettier-ignore
  test.each<[string, NodeJson[], NodeJson[], string[]]>([
    ['a list’s first number', [list({ start: 1 }, '甲')], [list({ start: 3 }, '甲')], ['changed: 甲 (list 1. → 3.)']],
    ['a list’s sign', [list({}, '甲')], [list({ type: 'a' }, '甲')], ['changed: 甲 (list 1. → a. 1)']],
    ['an item made a paragraph', [list({}, '甲')], [paragraph(text('甲'))], ['changed: 甲 (list 1. → -) (place orderedList item  → -)']],
    ['a new first item, which moves nothing else', [list({}, '甲', '乙')], [list({}, '新', '甲', '乙')], ['inserted: {+新+}', 'same: 甲', 'same: 乙']],
    ['one list cut in two', [list({}, '甲', '乙')], [list({}, '甲'), list({}, '乙')], ['same: 甲', 'changed: 乙 (place orderedList item  → orderedList again item )']],
    ['a head cell', [table('tableCell', {})], [table('tableHeader', {})], ['changed: 受理 (cells cell 1×1 → head 1×1)']],
    ['a cell over two columns', [table('tableCell', {})], [table('tableCell', { colspan: 2 })], ['changed: 受理 (cells cell 1×1 → cell 2×1)']],
    ['a figure’s identity', [paragraph(figure('f1'))], [paragraph(figure('f2'))], ['changed: 3 (figures f1 → f2)']],
    ['which of two is the figure', [paragraph(figure('f1'), text('3'))], [paragraph(text('3'), figure('f1'))], [expect.stringMatching(/^changed: 33 \(inside /) as string]],
    ['an image that came', [paragraph(text('甲'))], [paragraph(text('甲')), image('c'.repeat(64))], ['same: 甲', 'inserted: {+［图片 CCCC CCCC CCCC CCCC］+}']],
    ['an image’s words', [image('c'.repeat(64))], [image('c'.repeat(64), '图')], ['changed: ［图片 CCCC CCCC CCCC CCCC{+：图+}］']],
    ['an image’s caption', [image('c'.repeat(64), '图')], [image('c'.repeat(64), '图', '图1')], ['changed: ［图片 CCCC CCCC CCCC CCCC：图］{+图1+}']],
    ['another caption', [image('c'.repeat(64), '图', '甲')], [image('c'.repeat(64), '图', '乙')], ['changed: ［图片 CCCC CCCC CCCC CCCC：图］[-甲-]{+乙+}']],
    ['an image that went', [paragraph(text('甲')), image('c'.repeat(64), '图', '图1')], [paragraph(text('甲'))], ['same: 甲', 'deleted: [-［图片 CCCC CCCC CCCC CCCC：图］图1-]']],
  ])('%s', (_what, before, after, expected) => expect(shows(before, after)).toEqual(expected));

  test('a line that is an image says which it was and which it is', () => {
    const [c, d] = ['c'.repeat(64), 'd'.repeat(64)];
    const images = (before: NodeJson[], after: NodeJson[]) =>
      redline(doc(...before), doc(...after)).map((block) => block.image);
    expect(images([image(c)], [image(c, '图')])).toEqual([{ before: c, after: c }]);
    expect(images([paragraph(text('甲'))], [paragraph(text('甲')), image(d)])).toEqual([
      undefined,
      { before: '', after: d },
    ]);
    expect(images([image(c), paragraph(text('甲'))], [paragraph(text('甲'))])).toEqual([
      { before: c, after: '' },
      undefined,
    ]);
  });

  test('an image that begins as another does', () =>
    expect(shows([image('c'.repeat(64))], [image('c'.repeat(63) + 'd')])[0]).toContain('(image cccc'));

  test('two bodies compare as equal if and only if they are signed alike', () => {
    const differs = (one: DocumentJson, other: DocumentJson) =>
      expect(changesIn(redline(one, other, byCharacter)) === 0).toBe(
        canonicalDocument(one) === canonicalDocument(other),
      );
    fc.assert(fc.property(bodies, bodies, differs));
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), (body, at, how) => differs(body, changed(body, at, how))),
      { numRuns: 1000 },
    );
  });
});

/** A body with one small change at one of its nodes, so small that it is easily overlooked. */
function changed(body: DocumentJson, at: number, how: number): DocumentJson {
  const copy = structuredClone(body);
  const nodes: NodeJson[] = [];
  const visit = (node: NodeJson): void => {
    nodes.push(node);
    node.content?.forEach(visit);
  };
  visit(copy);
  const node = nodes[at % nodes.length]!;
  const content = node.content ?? [];
  const ways: (() => void)[] = [
    () => content.reverse(),
    () => content.splice(0, 1),
    () => content.push(...structuredClone(content.slice(0, 1))),
    () => content.splice(1, 0, ...(content.splice(0, 1)[0]?.content ?? [])),
    () => content.splice(0, 2, { type: node.type, content: content.slice(0, 2) }),
    () => {
      if (node.type === 'tableCell') node.type = 'tableHeader';
      if (node.attrs?.['figure']) node.attrs['figure'] = 'f3';
      if (node.attrs?.['start']) node.attrs['start'] = 7;
      if (node.attrs?.['digest']) node.attrs['digest'] = 'e'.repeat(64);
      if (node.text) node.text += '的';
    },
  ];
  ways[how % ways.length]!();
  return checkDocument(copy).doc ?? body;
}

test('the words of every place that changed', () => {
  const before = ['办结案件98件，全部按期。', '没有积压。', '下一步加强监管。'];
  const after = ['办结案件102件，按期。', '下一步加强监管。', '写明时限。'];
  expect(passagesIn(redlineParagraphs(before, after))).toEqual([
    { before: '98', after: '102' },
    { before: '全部', after: '' },
    { before: '没有积压。', after: '' },
    { before: '', after: '写明时限。' },
  ]);
  expect(passagesIn(redlineParagraphs(before, before))).toEqual([]);
});
