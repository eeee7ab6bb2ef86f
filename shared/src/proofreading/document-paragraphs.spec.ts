import type { NodeJson } from '../document/nodes.js';
import { documentParagraphs } from './document-paragraphs.js';

const text = (words: string): NodeJson => ({ type: 'text', text: words });
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
const figure = (shown: string): NodeJson => ({ type: 'figure', attrs: { figure: 'f1', text: shown } });
const cell = (...content: NodeJson[]): NodeJson => ({ type: 'tableCell', content });

it('gives every paragraph in order, a figure as it shows, what stands in a cell as such', () => {
  const content = [
    paragraph(text('办结'), figure('1014宗'), text('。')),
    { type: 'paragraph' },
    { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text('公开目录。'))] }] },
    { type: 'table', content: [{ type: 'tableRow', content: [cell(paragraph(text('办结率')), paragraph())] }] },
    { type: 'image', attrs: { digest: 'a', caption: '图' } },
    paragraph(text('工作打算')),
  ];
  expect(documentParagraphs({ type: 'doc', content })).toEqual([
    { kind: 'prose', text: '办结1014宗。' },
    { kind: 'heading', text: '' },
    { kind: 'prose', text: '公开目录。' },
    { kind: 'cell', text: '办结率' },
    { kind: 'cell', text: '' },
    { kind: 'heading', text: '工作打算' },
  ]);
});
