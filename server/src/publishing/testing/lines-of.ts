import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Lines of whatever holds paragraphs, cells and rows, by the names of its elements. */
export interface Reading<N> {
  nameOf: (n: N) => string;
  childrenOf: (n: N) => N[];
  textOf: (n: N) => string;
  leaves: Set<string>;
  row: string;
}
export function linesOf<N>(reading: Reading<N>, at: N): string[] {
  const inside = () => reading.childrenOf(at).flatMap((child) => linesOf(reading, child));
  if (reading.leaves.has(reading.nameOf(at))) return [reading.textOf(at)];
  if (reading.nameOf(at) !== reading.row) return inside();
  return [
    reading
      .childrenOf(at)
      .flatMap((cell) =>
        /^(td|th|w:tc)$/.test(reading.nameOf(cell)) ? [linesOf(reading, cell).filter(Boolean).join(' ')] : [],
      )
      .join('\t'),
  ];
}

export const htmlChildren = (n: Tree.Node): Tree.Node[] => ('childNodes' in n ? n.childNodes : []);
export const htmlText = (n: Tree.Node): string =>
  n.nodeName === '#text' ? (n as Tree.TextNode).value : htmlChildren(n).map(htmlText).join('');
/** A page. */
export const html: Reading<Tree.Node> = {
  nameOf: (n) => n.nodeName,
  childrenOf: htmlChildren,
  textOf: htmlText,
  leaves: new Set(['p', 'h1', 'h2', 'h3', 'figcaption']),
  row: 'tr',
};

export const filled = (lines: string[]): string => lines.filter(Boolean).join('\n');
/** A word that stood in none of its lines would be printed and signed unseen. */
export const bare = (text: string): string => text.replace(/\s/g, '');
