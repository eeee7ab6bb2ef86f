import type { NodeJson, PrintedNode, PrintedReport } from '@bafang/shared';
import fc from 'fast-check';

/** Words that some format takes for its own. */
export const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '</p><img src=x onerror=alert(1)>',
        '"><svg onload=alert(1)>',
        "' style='",
        '<!--',
        ']]>',
        '&amp;',
        '&#60;b&#62;',
        '</style>',
        '</title>',
        '\u2028',
        '\u2029',
        '\u202e',
        '\u200f',
        '\u0085',
        '\u0000',
        '\ud800',
        '\t',
        '  ',
        '\u00a0',
        'CSP_NONCE',
        'https://a.cn/b_c?d=1&e=2。见www.a.cn或甲@a.cn',
        '[甲](javascript:alert(1))',
        '${1}',
        '{{x}}',
        '法治',
        '。',
        '1.',
        '一是',
      ),
    ),
    { maxLength: 5 },
  )
  .map((pieces) => pieces.join(''));

export const nodeOf = (type: string, content: NodeJson[], attrs?: Record<string, unknown>): NodeJson => ({
  type,
  content,
  ...(attrs ? { attrs } : {}),
});
const inline = fc.oneof(
  hostile.map((text) => ({ type: 'text', text })),
  hostile.map((text) => ({ type: 'figure', attrs: { figure: 'f', text } })),
);
const paragraph = fc.array(inline, { maxLength: 3 }).map((content) => nodeOf('paragraph', content));
const image = fc.tuple(hostile, fc.option(hostile)).map(([alt, caption]) => ({
  type: 'image',
  attrs: { digest: 'a'.repeat(64), alt, caption },
}));
const { block } = fc.letrec<{ block: NodeJson; list: NodeJson; table: NodeJson }>((tie) => ({
  block: fc.oneof({ depthSize: 'small', withCrossShrink: true }, paragraph, image, tie('list'), tie('table')),
  list: fc
    .record({
      items: fc.array(fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 })), { minLength: 1, maxLength: 3 }),
      type: fc.constantFrom(null, 'a', 'I'),
      start: fc.constantFrom(1, 4),
    })
    .map(({ items, type, start }) =>
      nodeOf(
        'orderedList',
        items.map(([first, others]) => nodeOf('listItem', [first, ...others])),
        { type, start },
      ),
    ),
  table: fc
    .array(
      fc.array(
        fc.record({
          header: fc.boolean(),
          blocks: fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
          rowspan: fc.integer({ min: 1, max: 4 }),
          colspan: fc.integer({ min: 1, max: 3 }),
        }),
        { maxLength: 3 },
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((rows) =>
      nodeOf(
        'table',
        rows.map((cells) =>
          nodeOf(
            'tableRow',
            cells.map(({ header, blocks, rowspan, colspan }) =>
              nodeOf(header ? 'tableHeader' : 'tableCell', blocks, { rowspan, colspan }),
            ),
          ),
        ),
      ),
    ),
}));
const body = fc.array(block, { minLength: 1, maxLength: 4 }).map((content) => ({ type: 'doc', content }));
const section = (name: string): fc.Arbitrary<PrintedNode> =>
  fc.record({
    kind: fc.constant('section' as const),
    id: fc.uuid(),
    label: fc.constant(name),
    heading: fc.option(hostile),
    body,
    children: fc.constant([]),
  });
/** Reports of whatever can stand in one. */
export const anyReport: fc.Arbitrary<PrintedReport> = fc
  .record({
    title: hostile,
    issuer: hostile,
    year: fc.constant(2018),
    cover: fc.record({ documentNumber: hostile, date: fc.constantFrom('', '2019-01-24') }),
    opening: section(''),
    points: fc.array(section('一是'), { maxLength: 3 }),
    plan: section('二、'),
    part: hostile,
    area: hostile,
  })
  .map(({ opening, points, plan, part, area, ...head }) => ({
    ...head,
    children: [
      opening,
      {
        kind: 'part',
        id: 'p',
        label: '一、',
        heading: part,
        body: null,
        children: [{ kind: 'area', id: 'a', label: '（一）', heading: area, body: null, children: points }],
      },
      plan,
    ],
  }));
