/** What a body is made of: the names of the schema's nodes. */
// prettier-ignore
export const nodeNames = [
  'doc', 'paragraph', 'orderedList', 'listItem', 'table', 'tableRow', 'tableCell', 'tableHeader', 'image', 'figure', 'text',
] as const;

/** A section's body as it is stored: ProseMirror JSON with one schema and no marks. */
export interface NodeJson {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  text?: string;
}
export interface DocumentJson extends NodeJson {
  type: 'doc';
  content: NodeJson[];
}

/** What an attribute may hold. Null and absent both mean the default; an attribute without one is required. */
export interface AttributeRule {
  default?: unknown;
  valid: (value: unknown) => boolean;
  /** Text that people read: cleaned as the text of the body, and counted with it. */
  shown?: true;
  /** Pinned beside the text and not part of what is signed. */
  unsigned?: true;
}

const wholeNumber = (from: number, to: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= from && Number(value) <= to;
const word = (longest: number) => (value: unknown) =>
  typeof value === 'string' && value.length > 0 && value.length <= longest;
const columnWidths = (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.length <= 100 && value.every(wholeNumber(0, 10_000));

const cell: Record<string, AttributeRule> = {
  colspan: { default: 1, valid: wholeNumber(1, 100) },
  rowspan: { default: 1, valid: wholeNumber(1, 1000) },
  colwidth: { default: null, valid: columnWidths },
};

/** The attributes of each node, by its name: the schema, the check and the canonical form all read this table. */
export const nodeAttributes: Record<string, Record<string, AttributeRule>> = {
  orderedList: {
    start: { default: 1, valid: wholeNumber(0, 9999) },
    type: { default: null, valid: (value) => ['1', 'a', 'A', 'i', 'I'].includes(value as string) },
  },
  tableCell: cell,
  tableHeader: cell,
  image: {
    digest: { valid: (value) => typeof value === 'string' && /^([a-z0-9-]{1,16}:)?[0-9a-f]{64}$/.test(value) },
    alt: { default: null, valid: (value) => typeof value === 'string' && value.length <= 1000, shown: true },
    caption: { default: null, valid: (value) => typeof value === 'string' && value.length <= 200, shown: true },
  },
  figure: {
    figure: { valid: word(100) },
    /** Of the value; null: the report's own. */
    year: { default: null, valid: wholeNumber(1900, 2100) },
    version: { default: null, valid: word(100), unsigned: true },
    text: { valid: word(200), shown: true },
  },
};
