import { type ImportLine, type ImportNode, type Level, label, readOrdinal } from '@bafang/shared';

const levels: Partial<Record<ImportNode['kind'], Level>> = { part: 'part', area: 'area', point: 'point' };
/** 1． and (一) are written otherwise, and numbered the same. */
const plain = (number: string): string => number.normalize('NFKC').replace(/[\s.、]/g, '');

interface Renumbered {
  readonly from: string;
  readonly to: string;
}

/** Where the edition will print another number than the source did: numbering follows the place in the outline, and 7. of a source that comes first is 一是. */
export function renumbered(nodes: readonly ImportNode[], lines: readonly ImportLine[]): Renumbered[] {
  const texts = new Map(lines.map(({ line, text }) => [line, text]));
  const seen = new Set<number>();
  const of = (siblings: readonly ImportNode[]): Renumbered[] => {
    const counts = new Map<string, number>();
    return siblings.flatMap((node) => {
      const level = levels[node.kind];
      const at = (counts.get(node.kind) ?? 0) + 1;
      counts.set(node.kind, at);
      const from = seen.has(node.line) ? '' : (readOrdinal(texts.get(node.line)?.trim() ?? '')?.typed.trim() ?? '');
      seen.add(node.line);
      const to = level ? label(level, at) : '';
      return [...(from && to && plain(from) !== plain(to) ? [{ from, to }] : []), ...of(node.children)];
    });
  };
  return of(nodes);
}
