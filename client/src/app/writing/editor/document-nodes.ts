import { type Extensions, Node, mergeAttributes, wrappingInputRule } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { ListItem } from '@tiptap/extension-list/item';
import { ListKeymap } from '@tiptap/extension-list/keymap';
import { Paragraph } from '@tiptap/extension-paragraph';
import { TableCell } from '@tiptap/extension-table/cell';
import { TableHeader } from '@tiptap/extension-table/header';
import { TableRow } from '@tiptap/extension-table/row';
import { Text } from '@tiptap/extension-text';
import { Plugin } from '@tiptap/pm/state';
import { imageAddress } from '../../ui/files/file-look';
import { chosenImage } from '../images/asked-image';
import { Table } from './tables';

/** Without `align`: how a cell stands is the form's, not the text's. */
const cellAttributes = () => ({
  colspan: { default: 1, parseHTML: (cell: HTMLElement) => Number(cell.getAttribute('colspan') ?? 1) },
  rowspan: { default: 1, parseHTML: (cell: HTMLElement) => Number(cell.getAttribute('rowspan') ?? 1) },
  colwidth: {
    default: null,
    parseHTML: (cell: HTMLElement) => cell.getAttribute('colwidth')?.split(',').map(Number) ?? null,
  },
});

/** An image stands by its file's digest, and is read where its text is. */
const StoredImage = Node.create({
  name: 'image',
  group: 'block',
  draggable: true,
  addAttributes: () => ({ digest: { isRequired: true }, alt: { default: null }, caption: { default: null } }),
  parseHTML: () => [
    {
      tag: 'figure[data-digest]',
      getAttrs: (figure) => ({
        digest: figure.dataset['digest'],
        alt: figure.querySelector('img')?.alt || null,
        caption: figure.querySelector('figcaption')?.textContent || null,
      }),
    },
  ],
  renderHTML: ({ node: { attrs } }) => [
    'figure',
    { 'data-digest': attrs['digest'] },
    ['img', { src: imageAddress(attrs['digest']), alt: attrs['alt'] ?? '', draggable: 'false' }],
    ...(attrs['caption'] ? [['figcaption', String(attrs['caption'])]] : []),
  ],
  addKeyboardShortcuts() {
    return { 'Alt-Enter': () => !!chosenImage(this.editor) && !!this.editor.emit('picture', {}) };
  },
  addProseMirrorPlugins() {
    const handleDoubleClickOn = () => !!chosenImage(this.editor) && !!this.editor.emit('picture', {});
    return [new Plugin({ props: { handleDoubleClickOn } })];
  },
});

/** The library's list without its readers and writers of Markdown, which are most of it; with their rule of typing: 3. and a blank begin a list. */
const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  addAttributes: () => ({
    start: { default: 1, parseHTML: (list: HTMLElement) => Number(list.getAttribute('start') ?? 1) },
    type: { default: null, parseHTML: (list: HTMLElement) => list.getAttribute('type') },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes: { start, type, ...others } }) => [
    'ol',
    { ...others, ...(start !== 1 && { start }), ...(type && type !== '1' && { type }) },
    0,
  ],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleList(this.name, 'listItem') };
  },
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d+)\.\s$/,
        type: this.type,
        getAttributes: ([, number]) => ({ start: Number(number) }),
        joinPredicate: ([, number], { attrs, childCount }) =>
          (attrs['type'] ?? '1') === '1' && attrs['start'] + childCount === Number(number),
      }),
    ];
  },
});

/** A value pinned in the text: it is shown and moved as one character, and changed only in its register. */
const Figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    figure: { isRequired: true },
    year: { default: null },
    version: { default: null },
    text: { isRequired: true },
  }),
  parseHTML: () => [
    {
      tag: 'data[data-figure]',
      getAttrs: (token) => ({
        figure: token.dataset['figure'],
        year: Number(token.dataset['year']) || null,
        version: token.dataset['version'] ?? null,
        text: token.textContent,
      }),
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'data',
    mergeAttributes(
      {
        'data-figure': node.attrs['figure'],
        'data-year': node.attrs['year'],
        'data-version': node.attrs['version'],
        class: 'figure',
      },
      { class: HTMLAttributes['class'] },
    ),
    String(node.attrs['text']),
  ],
  renderText: ({ node }) => String(node.attrs['text']),
});

/** The editor's nodes: the schema they make is shared's `documentSchema`, as the spec beside this file shows. */
export const documentNodes: Extensions = [
  Document,
  Paragraph,
  Text,
  OrderedList,
  ListItem,
  ListKeymap,
  Table,
  TableRow,
  TableCell.extend({ addAttributes: cellAttributes }),
  TableHeader.extend({ addAttributes: cellAttributes }),
  StoredImage,
  Figure,
];
