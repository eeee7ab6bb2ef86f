import { type FullReport, type PrintedNode, nodesOf, sectionsIn } from '@bafang/shared';
import type { Before } from '../../ui/printed/printed-text';

export type Changes = ReadonlyMap<string, Before>;

/** What an attestation of this report would be about: another text has another digest. */
export const textOf = ({ digest, manifestDigest }: FullReport): string => `${digest} ${manifestDigest ?? ''}`;

const toldBy = (report: FullReport): Changes =>
  new Map(report.changed.map(({ sectionId, before }) => [sectionId, before]));

/** What differs between the text that was on screen and the one that replaced it. */
function since(seen: FullReport, report: FullReport): Changes {
  const before = new Map(sectionsIn(seen.printed.children).map((section) => [section.id, section]));
  const same = (a: PrintedNode, b: PrintedNode): boolean =>
    a.heading === b.heading && JSON.stringify(a.body) === JSON.stringify(b.body);
  const changed = sectionsIn(report.printed.children).flatMap((section): [string, Before][] => {
    const old = before.get(section.id);
    if (!old) return [[section.id, null]];
    return same(old, section) ? [] : [[section.id, { heading: old.heading, body: old.body }]];
  });
  return new Map(changed);
}

/** Changes since this reader attested; where the text moved on while it was read, since then. */
export const changesOf = (report: FullReport, seen: FullReport | null): Changes =>
  seen ? since(seen, report) : toldBy(report);

/** The nodes that hold a change, for the marks of the contents. */
export function touched(nodes: readonly PrintedNode[], changes: Changes): Set<string> {
  const touches = (node: PrintedNode): boolean => changes.has(node.id) || node.children.some(touches);
  return new Set(
    nodesOf(nodes)
      .filter(touches)
      .map(({ id }) => id),
  );
}
