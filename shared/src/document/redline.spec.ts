import * as fc from 'fast-check';
import { growth } from '../testing/growth.js';
import { documentFromParagraphs } from './plain-text.js';
import { changesIn, redline, redlineParagraphs, redlineText, type RedlineBlock, type Run } from './redline.js';
import { byCharacter, byWord } from './segment.js';

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
  test('a moved paragraph stands as deleted and inserted', () => {
    expect(show(['甲段在前。', '乙乙在后。'], ['乙乙在后。', '甲段在前。'])).toHaveLength(3);
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
