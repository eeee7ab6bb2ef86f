import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { checkDocument, plainCharacters } from '@bafang/shared';
import { OUTSIDE } from '../editor/outside-text';
import { LeftOut, type PasteOutcome } from './left-out';

/** Characters are taken out one by one, so that caret and marks of the others stay where they are. */
function withoutUnwanted(state: EditorState, leftOut: LeftOut): Transaction | null {
  const { tr } = state;
  state.doc.descendants((node, start) => {
    if (!node.isText || !plainCharacters(node.text!).removed) return;
    let at = start;
    for (const char of node.text!) {
      const { removed } = plainCharacters(char);
      if (removed) tr.delete(tr.mapping.map(at), tr.mapping.map(at + char.length));
      leftOut.count('characters', removed);
      at += char.length;
    }
  });
  return tr.docChanged ? tr : null;
}

const isLawful = (doc: Node): boolean =>
  !checkDocument(doc.toJSON()).problems?.some(({ code }) => code !== 'bad_character');

/**
 * What the server would refuse does not get into the text, whichever way it comes: typed, pasted, dropped or composed. Characters that
 * may not be in it are taken out; what makes the text too long or nests too deep is not done.
 */
export const lawful = (tell: (outcome: PasteOutcome) => void) =>
  new Plugin({
    filterTransaction(tr) {
      if (!tr.docChanged || tr.getMeta(OUTSIDE) || isLawful(tr.doc)) return true;
      tell({ came: 'refused', leftOut: new LeftOut() });
      return false;
    },
    appendTransaction(transactions, _before, state) {
      if (!transactions.some((tr) => tr.docChanged && !tr.getMeta(OUTSIDE))) return null;
      const leftOut = new LeftOut();
      const cleaned = withoutUnwanted(state, leftOut);
      if (cleaned) tell({ came: 'in', leftOut });
      return cleaned;
    },
  });

export const lawfulText = (tell: (outcome: PasteOutcome) => void) =>
  Extension.create({ name: 'lawfulText', addProseMirrorPlugins: () => [lawful(tell)] });
