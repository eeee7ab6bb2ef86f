import { history, redo, undo } from '@tiptap/pm/history';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type DocumentJson, documentFromParagraphs, documentSchema, plainText } from '@bafang/shared';
import * as fc from 'fast-check';
import { showOutsideText, writtenPlaces } from './outside-text';

/** An editor without a page: Latin letters are this person's, the others are another's. */
class Sheet {
  state: EditorState;

  constructor(...paragraphs: string[]) {
    const doc = documentSchema.nodeFromJSON(documentFromParagraphs(paragraphs));
    this.state = EditorState.create({ doc, plugins: [history({ newGroupDelay: 0 }), writtenPlaces] });
  }

  readonly dispatch = (tr: Transaction): void => void (this.state = this.state.apply(tr));
  readonly updateState = (state: EditorState): void => void (this.state = state);

  text(): string {
    return plainText(this.state.doc.toJSON() as DocumentJson);
  }

  outside(...paragraphs: string[]): void {
    showOutsideText(this, documentFromParagraphs(paragraphs));
  }

  /** Types over what lies between two places, counted in positions that a caret can have. */
  type(from: number, to: number, words: string): void {
    const places: number[] = [];
    this.state.doc.descendants((node, at) => {
      if (node.isTextblock) for (let i = 0; i <= node.content.size; i++) places.push(at + 1 + i);
    });
    const [start = 1, end = 1] = [from, to].map((n) => places[n % places.length]!).sort((a, b) => a - b);
    const tr = this.state.tr.setSelection(TextSelection.create(this.state.doc, start, end)).deleteSelection();
    this.dispatch(words === '\n' ? tr.split(tr.selection.from) : words ? tr.insertText(words) : tr);
  }

  all(step: typeof undo): void {
    while (step(this.state, this.dispatch));
  }
}

describe('a text from outside', () => {
  test('is no undo step', () => {
    const sheet = new Sheet('原文');
    sheet.outside('别人的话');
    expect(undo(sheet.state)).toBe(false);
    expect(sheet.text()).toBe('别人的话');
  });

  test('stays where own words around it are undone', () => {
    const sheet = new Sheet('首段', '原文', '末段');
    sheet.type(0, 0, 'mine');
    sheet.outside('mine首段', '别人的话', '末段');
    sheet.type(0, 0, 'more');
    sheet.all(undo);
    expect(sheet.text()).toBe('首段\n别人的话\n末段');
    sheet.all(redo);
    expect(sheet.text()).toBe('moremine首段\n别人的话\n末段');
  });

  test('added behind own words leaves their undo', () => {
    const sheet = new Sheet('原文');
    sheet.type(2, 2, '\n');
    sheet.type(3, 3, 'mine');
    sheet.outside('原文', 'mine', '别人的话');
    sheet.all(undo);
    expect(sheet.text()).toBe('原文\n别人的话');
  });

  test('stays where it stands in place of what was written', () => {
    const sheet = new Sheet('');
    sheet.type(0, 0, 'mine');
    sheet.outside('别人的话');
    sheet.all(undo);
    expect(sheet.text()).toBe('别人的话');
  });

  test('stays where it stands amid what was pasted', () => {
    const sheet = new Sheet('首段');
    for (const words of ['one', '\n', 'two', '\n', 'three']) sheet.type(0, 0, words);
    const [first, , ...rest] = sheet.text().split('\n');
    sheet.outside(first!, '别人的话', ...rest);
    sheet.all(undo);
    expect(sheet.text()).toContain('别人的话');
  });
});

/** Own acts: typing, deleting, new paragraphs, undo, redo. */
const act = fc.oneof(
  fc.record({ from: fc.nat(60), to: fc.nat(60), words: fc.constantFrom('a', 'bcd', '\n', '') }),
  fc.constantFrom('undo' as const, 'redo' as const),
);
const paragraphs = fc.array(fc.constantFrom('甲', '乙乙', '丙丙丙', ''), { minLength: 1, maxLength: 4 });

const SEAM = [
  { from: 36, to: 46, words: '\n' as const },
  { from: 27, to: 39, words: '\n' as const },
];

test('undo and redo never take a word of it, whatever was written before', () =>
  fc.assert(
    fc.property(
      paragraphs,
      fc.array(act, { maxLength: 12 }),
      fc.nat(),
      paragraphs,
      fc.array(fc.constantFrom(undo, redo), { maxLength: 30 }),
      (begun, acts, at, others, steps) => {
        const sheet = new Sheet(...begun);
        for (const one of acts)
          if (one === 'undo') undo(sheet.state, sheet.dispatch);
          else if (one === 'redo') redo(sheet.state, sheet.dispatch);
          else sheet.type(one.from, one.to, one.words);
        const lines = sheet.text().split('\n');
        sheet.outside(...lines.toSpliced(at % lines.length, at % 2, ...others.map((words) => `${words}外`)));
        const theirs = sheet.text().replace(/[^外]/g, '');
        for (const step of steps) {
          step(sheet.state, sheet.dispatch);
          expect(sheet.text().replace(/[^外]/g, '')).toBe(theirs);
        }
      },
    ),
    // the second act deletes what the first put in, and the text comes to stand at that seam
    { numRuns: 1000, examples: [[['乙乙', '乙乙', ''], SEAM, 209503588, ['甲'], [undo, undo]]] },
  ));
