import { Editor } from '@tiptap/core';
import type { NodeType, Schema } from '@tiptap/pm/model';
import { documentSchema, emptyDocument } from '@bafang/shared';
import { documentNodes } from './document-nodes';

/** What decides which documents are lawful; how a node is drawn is the editor's own. */
const lawOf = ({ spec, name }: NodeType) => ({
  name,
  content: spec.content ?? '',
  group: (spec.group ?? '').split(' ').sort().join(' '),
  inline: !!spec.inline,
  atom: !!spec.atom,
  isolating: !!spec.isolating,
  defining: !!spec.defining,
  tableRole: spec['tableRole'] ?? null,
  attributes: Object.fromEntries(
    Object.entries(spec.attrs ?? {}).map(([attribute, rule]) => [
      attribute,
      'default' in rule ? { default: rule.default } : 'required',
    ]),
  ),
});
const law = (schema: Schema) =>
  Object.values(schema.nodes)
    .map(lawOf)
    .sort((a, b) => (a.name < b.name ? -1 : 1));

describe('the editor’s schema', () => {
  const { schema } = new Editor({ element: null, extensions: documentNodes, content: emptyDocument() });

  test('is shared’s, node by node', () => {
    expect(law(schema)).toEqual(law(documentSchema));
  });

  test('has no marks', () => {
    expect(Object.keys(schema.marks)).toEqual(Object.keys(documentSchema.marks));
  });

  test('reads what shared writes and writes it back', () => {
    const cell = {
      type: 'tableCell',
      attrs: { colspan: 1, rowspan: 1, colwidth: null },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '宗' }] }],
    };
    const json = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '收到' },
            { type: 'figure', attrs: { figure: 'f', version: '2', text: '1098宗' } },
          ],
        },
        { type: 'table', content: [{ type: 'tableRow', content: [cell] }] },
        { type: 'image', attrs: { digest: 'a'.repeat(64), alt: null } },
        { type: 'image', attrs: { digest: 'b'.repeat(64), alt: '一张图', caption: '图1' } },
      ],
    };
    expect(schema.nodeFromJSON(json).toJSON()).toEqual(documentSchema.nodeFromJSON(json).toJSON());
  });
});
