import { LineText, type PageLook, pageLook, type Script, type SourceChangeCode } from '@bafang/shared';
import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Never text. */
export const SILENT = new Set(
  'head script style template noscript svg iframe object input video audio canvas map rp'.split(' '),
);
/** What of a formula is raised or lowered: its second or third part. */
const FORMULAS: Readonly<Record<string, readonly (Script | undefined)[]>> = {
  msup: [undefined, 'super'],
  msub: [undefined, 'sub'],
  msubsup: [undefined, 'sub', 'super'],
  mroot: [undefined, 'super'],
};

export const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';
const ownLook = (element: Element): PageLook =>
  pageLook({
    name: element.tagName,
    style: attribute(element, 'style'),
    hidden: element.attrs.some(({ name }) => name === 'hidden'),
  });
export const isHidden = (element: Element): boolean => !!ownLook(element).hidden;

const placeInFormula = (element: Element): { formula: string; at: number } => {
  const parent = element.parentNode;
  if (!parent || !('tagName' in parent)) return { formula: '', at: 0 };
  const at = parent.tagName.startsWith('m') ? parent.childNodes.filter(tree.isElementNode).indexOf(element) : 0;
  return { formula: parent.tagName, at };
};

/** How text in an element looks, inside one that looks so. */
export const lookIn = (element: Element, around: PageLook): PageLook => {
  const { hidden, struck, script } = ownLook(element);
  const { formula, at } = placeInFormula(element);
  return {
    hidden: around.hidden || hidden,
    struck: around.struck || struck,
    script: script ?? FORMULAS[formula]?.[at] ?? around.script,
  };
};

/** What parts two elements of a formula. */
export const openFormula = (element: Element, line: LineText): void => {
  const { formula, at } = placeInFormula(element);
  if (formula === 'mfrac' && at === 1) line.read('/', '', 'script_kept');
};

export const write = (text: string, { hidden, struck, script }: PageLook, line: LineText): void => {
  const why: SourceChangeCode | undefined = hidden ? 'hidden_text' : struck ? 'struck_left_out' : undefined;
  if (why) line.leaveOut(text, why);
  else if (script) line.script(text, script);
  else line.add(text);
};

const APART = new Set(['br', 'p', 'div', 'li', 'tr', 'td', 'th']);

/** The words of an element in one line. */
export const wordsOf = (cell: Element, around: PageLook = {}): LineText => {
  const line = new LineText();
  const stack: { node: Node; look: PageLook }[] = [{ node: cell, look: lookIn(cell, around) }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, look } = step;
    if (tree.isTextNode(node)) write(node.value, look, line);
    if (!tree.isElementNode(node) || SILENT.has(node.tagName)) continue;
    if (APART.has(node.tagName)) line.add(' ');
    openFormula(node, line);
    for (const child of node.childNodes.toReversed())
      stack.push({ node: child, look: tree.isElementNode(child) ? lookIn(child, look) : look });
  }
  return line.collapsed();
};
