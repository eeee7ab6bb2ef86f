import { Schema, type AttributeSpec, type NodeSpec } from 'prosemirror-model';
import { nodeAttributes, type nodeNames } from './nodes.js';

/** Names and content are Tiptap's, so that the editor's own nodes read and write the stored form. */
const nodes: Record<(typeof nodeNames)[number], NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block' },
  orderedList: { content: 'listItem+', group: 'block list' },
  listItem: { content: 'paragraph block*', defining: true },
  table: { content: 'tableRow+', group: 'block', tableRole: 'table', isolating: true },
  tableRow: { content: '(tableCell | tableHeader)*', tableRole: 'row' },
  tableCell: { content: 'block+', tableRole: 'cell', isolating: true },
  tableHeader: { content: 'block+', tableRole: 'header_cell', isolating: true },
  image: { group: 'block', draggable: true },
  figure: { group: 'inline', inline: true, atom: true, leafText: (node) => String(node.attrs['text']) },
  text: { group: 'inline' },
};

function attributeSpecs(name: string): Record<string, AttributeSpec> {
  const rules = Object.entries(nodeAttributes[name] ?? {});
  return Object.fromEntries(
    rules.map(([attribute, rule]) => [attribute, 'default' in rule ? { default: rule.default } : {}]),
  );
}

function createSchema(): Schema {
  const specs = Object.entries(nodes).map(([name, spec]) => [name, { ...spec, attrs: attributeSpecs(name) }]);
  return new Schema({ nodes: Object.fromEntries(specs) as Record<string, NodeSpec> });
}

/** The one schema of a section's body. It has no marks: suggestions are not stored in the text. */
export const documentSchema: Schema = /* @__PURE__ */ createSchema();
