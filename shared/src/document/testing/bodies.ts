import * as fc from 'fast-check';
import type { DocumentJson, NodeJson } from '../nodes.js';
import { cleanText } from '../characters/normalise.js';

export const digest = 'c'.repeat(64);
export const text = (words: string): NodeJson => ({ type: 'text', text: words });
export const doc = (...content: NodeJson[]): DocumentJson => ({ type: 'doc', content });
export const line = (...content: NodeJson[]): DocumentJson => doc({ type: 'paragraph', content });

/** Awkward words: what is composed, what is not seen, what is half of something. */
export const words = fc.string({
  unit: fc.constantFrom(
    ...['法', '治', '（', '）', '，', 'a', '1', ' ', '\t', 'é', 'e', '\u0301', 'Å', '𠮷', '한', '\u1112', '\u1161'],
    ...['\u200b', '\ufeff', '\u202e', '\u2066', '\u00ad', '\u{e0041}', '\ufe0f'],
  ),
  maxLength: 6,
});
const digests = fc.constantFrom(digest, 'd'.repeat(64));
const inline: fc.Arbitrary<NodeJson> = fc.oneof(
  { weight: 3, arbitrary: words.map(text) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        figure: fc.constantFrom('f1', 'f2'),
        year: fc.constantFrom(null, 2017),
        version: fc.constantFrom('v1', null),
        text: words.filter((each) => cleanText(each) !== ''),
      })
      .map((attrs) => ({ type: 'figure', attrs })),
  },
);
const paragraph: fc.Arbitrary<NodeJson> = fc
  .array(inline, { maxLength: 4 })
  .map((content) => ({ type: 'paragraph', content }));
const cell = (block: fc.Arbitrary<NodeJson>): fc.Arbitrary<NodeJson> =>
  fc
    .record({
      type: fc.constantFrom('tableCell', 'tableHeader'),
      attrs: fc.record({
        colspan: fc.constantFrom(1, 1, 2),
        rowspan: fc.constantFrom(1, 1, 2),
        colwidth: fc.constantFrom(null, null, [80]),
      }),
      content: fc.array(block, { minLength: 1, maxLength: 2 }),
    })
    .map((node): NodeJson => node);
const { block } = fc.letrec<{ block: NodeJson; list: NodeJson; table: NodeJson; item: NodeJson; row: NodeJson }>(
  (tie) => ({
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      paragraph,
      fc
        .record({ digest: digests, alt: fc.option(words), caption: fc.option(words) })
        .map((attrs) => ({ type: 'image', attrs })),
      tie('list'),
      tie('table'),
    ),
    item: fc
      .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
      .map(([head, more]) => ({ type: 'listItem', content: [head, ...more] })),
    list: fc
      .tuple(
        fc.record({ start: fc.constantFrom(1, 1, 3), type: fc.constantFrom(null, null, '1', 'a') }),
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      )
      .map(([attrs, content]) => ({ type: 'orderedList', attrs, content })),
    row: fc.array(cell(tie('block')), { maxLength: 2 }).map((content) => ({ type: 'tableRow', content })),
    table: fc.array(tie('row'), { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'table', content })),
  }),
);

/** Bodies of every node of the schema, three levels deep, with awkward text. */
export const bodies: fc.Arbitrary<DocumentJson> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((content) => doc(...content));
