import { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import {
  type DocumentJson,
  type NodeJson,
  documentSchema,
  proofread,
  documentParagraphs,
  applied,
} from '@bafang/shared';
import type { ShownFinding } from './shown-finding';
import { mend, placeOf, placesIn, showFindings, waves } from './waves';

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
  const findings = proofread(documentParagraphs(doc), { glossary: { terms: [], sensitive: [] } }).map(
    (finding): ShownFinding => ({
      ...finding,
      title: finding.message,
    }),
  );
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

// the engine's own `applied` says what the text is then
test.each([
  ['both marks of a pair', [paragraph(text('他说“要“依法”办事”。'))]],
  ['every place of a batch', [paragraph(text('办结,'.repeat(8))), table(paragraph(text('收到,'.repeat(7))))]],
])('%s are mended together, and taken back together', (_, content) => {
  const { view, findings } = begin(...content);
  const texts = documentParagraphs({ type: 'doc', content }).map((one) => one.text);
  const finding = findings.find(({ others }) => others?.length)!;
  mend(view, [finding]);
  expect(documentParagraphs(view.state.doc.toJSON() as DocumentJson).map((one) => one.text)).toEqual(
    applied(texts, finding),
  );
});

test('where one of its places is gone, or holds a figure, nothing of it is mended', () => {
  const { view, findings } = begin(paragraph(text('他说“要“依法”办事”。')));
  const pair = findings.find(({ others }) => others?.length)!;
  const [place] = placesIn(view.state, pair)!;
  view.dispatch(view.state.tr.delete(place!.from, place!.to));
  const before = view.state.doc;
  mend(view, [pair]);
  expect(view.state.doc.eq(before)).toBe(true);

  const shown = begin(paragraph(text('自2018'), figure('.12.14'), text('起施行。')));
  const date = { ...shown.findings[0]!, paragraph: 0, at: 1, length: 10, suggestion: '2018年12月14日' };
  showFindings(shown.view, { findings: [date], current: null });
  mend(shown.view, [date]);
  expect(shown.view.state.doc.textContent).toBe('自2018.12.14起施行。');
  expect(shown.view.state.doc.firstChild!.childCount).toBe(3);
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
