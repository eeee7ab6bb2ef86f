import { checkDocument, documentLimits } from './check.js';
import { documentSchema } from './schema.js';
import { nodeAttributes } from './nodes.js';

const p = (...content: unknown[]) => ({ type: 'paragraph', content });
const t = (text: unknown) => ({ type: 'text', text });
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const digest = 'b'.repeat(64);
const figure = (attrs: object) => doc(p({ type: 'figure', attrs }));
const image = (attrs: object) => doc({ type: 'image', attrs });
const table = (cell: object) =>
  doc({ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [p()], ...cell }] }] });
const nested = (depth: number): object =>
  depth === 0
    ? p(t('底'))
    : { type: 'orderedList', content: [{ type: 'listItem', content: [p(), nested(depth - 1)] }] };

describe('checkDocument', () => {
  test.each([
    ['an empty paragraph', doc({ type: 'paragraph' })],
    [
      'a list',
      doc({
        type: 'orderedList',
        attrs: { start: 3, type: null },
        content: [{ type: 'listItem', content: [p(t('甲'))] }],
      }),
    ],
    ['a table with widths', table({ attrs: { colspan: 2, rowspan: 1, colwidth: [100, 0] } })],
    ['an image', image({ digest, alt: '图' })],
    ['an image with its caption', image({ digest, alt: '图', caption: '图1' })],
    ['an image by a named algorithm', image({ digest: `sm3:${digest}` })],
    ['a figure', figure({ figure: 'f', version: 'v', text: '92.3%' })],
    ['a figure without a pinned version', figure({ figure: 'f', text: '3' })],
    ['empty marks', doc(p({ type: 'text', text: '甲', marks: [] }))],
    ['what an editor knows beyond the schema, as long as it is null', image({ digest, src: null, width: null })],
    ['a tab', doc(p(t('甲\t乙')))],
  ])('takes %s, and the schema takes it too', (_name, json) => {
    const { doc: checked } = checkDocument(json);
    expect(checked).toBeDefined();
    expect(() => documentSchema.nodeFromJSON(checked).check()).not.toThrow();
  });

  test.each([
    ['null', null, '', 'not_a_node'],
    ['an array', [], '', 'not_a_node'],
    ['a paragraph alone', p(), '', 'misplaced'],
    ['an empty body', doc(), '/content', 'incomplete'],
    ['an unknown node', doc({ type: 'codeBlock' }), '/content/0/type', 'unknown_node'],
    ['a name of the prototype', doc({ type: 'constructor' }), '/content/0/type', 'unknown_node'],
    ['an unknown key', doc({ type: 'paragraph', style: 'x' }), '/content/0/style', 'unknown_key'],
    ['text on a paragraph', doc({ type: 'paragraph', text: 'x' }), '/content/0/text', 'unknown_key'],
    [
      'content in text',
      doc(p({ type: 'text', text: 'x', content: [] })),
      '/content/0/content/0/content',
      'unknown_key',
    ],
    [
      'an unknown attribute',
      doc({ type: 'paragraph', attrs: { class: 'x' } }),
      '/content/0/attrs/class',
      'unknown_attribute',
    ],
    [
      'an attribute of the prototype',
      image({ digest, constructor: 'x' }),
      '/content/0/attrs/constructor',
      'unknown_attribute',
    ],
    [
      'a hidden prototype',
      JSON.parse(`{"type":"doc","content":[{"type":"image","attrs":{"digest":"${digest}","__proto__":{"x":1}}}]}`),
      '/content/0/attrs/__proto__',
      'unknown_attribute',
    ],
    [
      'an address of an image',
      image({ digest, src: 'https://example.org/a.png' }),
      '/content/0/attrs/src',
      'unknown_attribute',
    ],
    ['an image without digest', image({ alt: 'x' }), '/content/0/attrs/digest', 'bad_attribute'],
    [
      'a caption that is a text of its own',
      image({ digest, caption: '图'.repeat(201) }),
      '/content/0/attrs/caption',
      'bad_attribute',
    ],
    ['a digest that is none', image({ digest: '../../etc' }), '/content/0/attrs/digest', 'bad_attribute'],
    [
      'a figure that shows nothing',
      figure({ figure: 'f', text: '' }),
      '/content/0/content/0/attrs/text',
      'bad_attribute',
    ],
    [
      'a list from minus one',
      doc({ type: 'orderedList', attrs: { start: -1 }, content: [{ type: 'listItem', content: [p()] }] }),
      '/content/0/attrs/start',
      'bad_attribute',
    ],
    [
      'a monstrous cell',
      table({ attrs: { colspan: 1e9 } }),
      '/content/0/content/0/content/0/attrs/colspan',
      'bad_attribute',
    ],
    ['attributes that are no object', doc({ type: 'paragraph', attrs: [] }), '/content/0/attrs', 'bad_attribute'],
    ['a mark', doc(p({ type: 'text', text: '甲', marks: [{ type: 'bold' }] })), '/content/0/content/0/marks', 'mark'],
    ['marks that are no list', doc({ type: 'paragraph', marks: {} }), '/content/0/marks', 'mark'],
    ['text in the body', doc(t('甲')), '/content/0', 'misplaced'],
    [
      'a list in a list',
      doc({ type: 'orderedList', content: [{ type: 'orderedList', content: [] }] }),
      '/content/0/content/0',
      'misplaced',
    ],
    [
      'an item beginning with a table',
      doc({ type: 'orderedList', content: [{ type: 'listItem', content: [{ type: 'image', attrs: { digest } }] }] }),
      '/content/0/content/0/content/0',
      'misplaced',
    ],
    ['an image in a line', doc(p({ type: 'image', attrs: { digest } })), '/content/0/content/0', 'misplaced'],
    ['an empty list', doc({ type: 'orderedList', content: [] }), '/content/0/content', 'incomplete'],
    ['text that is a number', doc(p(t(3))), '/content/0/content/0/text', 'not_a_node'],
    ['content that is no list', doc({ type: 'paragraph', content: 'x' }), '/content/0/content', 'not_a_node'],
    ['a line break in text', doc(p(t('甲\n乙'))), '/content/0/content/0/text', 'bad_character'],
    ['a null character', doc(p(t('\u0000'))), '/content/0/content/0/text', 'bad_character'],
    ['half a surrogate pair', doc(p(t('\ud83d'))), '/content/0/content/0/text', 'bad_character'],
    [
      'a control character that is shown',
      figure({ figure: 'f', text: '3\u0007' }),
      '/content/0/content/0/attrs/text',
      'bad_character',
    ],
    ['200 kB and one character', doc(p(t('法'.repeat(66_667)))), '', 'too_large'],
    [
      'too many nodes',
      doc(...Array.from({ length: documentLimits.nodes }, () => ({ type: 'paragraph' }))),
      '',
      'too_large',
    ],
  ])('refuses %s', (_name, json, path, code) => {
    const { doc: none, problems } = checkDocument(json);
    expect(none).toBeUndefined();
    expect(problems).toContainEqual({ path, code });
  });

  test('200 kB of text and a deep list are still taken, one level more is not', () => {
    const deepest = Math.floor((documentLimits.depth - 3) / 2);
    expect(checkDocument(doc(p(t('法'.repeat(66_666))))).doc).toBeDefined();
    expect(checkDocument(doc(nested(deepest))).doc).toBeDefined();
    expect(checkDocument(doc(nested(deepest + 1))).problems?.map(({ code }) => code)).toContain('too_deep');
  });

  test('a bottomless body is refused without a stack overflow, a body of faults tells a few', () => {
    expect(checkDocument(doc(nested(3000))).problems?.map(({ code }) => code)).toContain('too_deep');
    expect(checkDocument(doc(...Array.from({ length: 1000 }, () => ({ type: 'x' })))).problems).toHaveLength(
      documentLimits.problems,
    );
  });

  test('every attribute in the table belongs to a node of the schema', () => {
    for (const [name, rules] of Object.entries(nodeAttributes))
      expect(Object.keys(documentSchema.nodes[name]!.spec.attrs ?? {})).toEqual(Object.keys(rules));
  });
});
