import { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type DocumentJson, type NodeJson, documentSchema, proofread, documentParagraphs } from '@bafang/shared';
import type { ShownFinding } from './shown-finding';
import { mend, placeOf, showFindings, waves } from './waves';

const text = (words: string): NodeJson => ({ type: 'text', text: words });
const figure = (shown: string): NodeJson => ({ type: 'figure', attrs: { figure: 'f1', text: shown } });
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
const table = (...cells: NodeJson[]): NodeJson => ({
  type: 'table',
  content: [{ type: 'tableRow', content: cells.map((cell) => ({ type: 'tableCell', content: [cell] })) }],
});

/** An editor without a window, and what is found in its text. */
function begin(...content: NodeJson[]) {
  const doc: DocumentJson = { type: 'doc', content };
  const view = {
    state: EditorState.create({ doc: documentSchema.nodeFromJSON(doc), plugins: [waves] }),
    dispatch(tr: EditorState['tr']) {
      this.state = this.state.apply(tr);
    },
  };
  const findings = proofread(documentParagraphs(doc), { glossary: { terms: [] } }).map((finding): ShownFinding => ({
    ...finding,
    title: finding.message,
  }));
  showFindings(view as unknown as EditorView, { findings, current: null });
  return { view: view as unknown as EditorView, findings };
}
const at = (view: EditorView, finding: ShownFinding): string | null => {
  const place = placeOf(view.state, finding);
  return place && view.state.doc.textBetween(place.from, place.to);
};
const PAIR = '《甲》、《乙》';

test.each<[string, NodeJson[], number]>([
  ['in a paragraph', [paragraph(text(`印发${PAIR}。`))], 1],
  ['behind a figure, which is one place and shows more', [paragraph(figure('1014宗'), text(`印发${PAIR}。`))], 1],
  ['between figures', [paragraph(text('印发'), figure('3部'), text(PAIR), figure('1014宗'))], 1],
  ['in a cell', [paragraph(text('甲')), table(paragraph(text(PAIR)), paragraph(text(PAIR)))], 2],
  ['behind an image', [{ type: 'image', attrs: { digest: 'a'.repeat(64), alt: null } }, paragraph(text(PAIR))], 1],
])('a finding lies on its words %s', (_, content, count) => {
  const { view, findings } = begin(...content);
  expect(findings.map((finding) => at(view, finding))).toEqual(Array.from({ length: count }, () => '、'));
});

test('it moves with the text, and is gone with its words', () => {
  const { view, findings } = begin(paragraph(text(`印发${PAIR}。`)));
  view.dispatch(view.state.tr.insertText('今年', 1));
  expect(at(view, findings[0]!)).toBe('、');
  const { from, to } = placeOf(view.state, findings[0]!)!;
  view.dispatch(view.state.tr.delete(from - 1, to + 1));
  expect(placeOf(view.state, findings[0]!)).toBeNull();
});

test('all suggestions are taken in one step, each in its place', () => {
  const { view, findings } = begin(paragraph(text(`${PAIR}、《丙》。`)), paragraph(text(PAIR)));
  let steps = 0;
  const dispatch = view.dispatch.bind(view);
  view.dispatch = (tr) => ((steps += 1), dispatch(tr));
  mend(view, findings);
  expect([view.state.doc.textBetween(0, view.state.doc.content.size, '|'), steps]).toEqual([
    '《甲》《乙》《丙》。|《甲》《乙》',
    1,
  ]);
});
