import {
  canonicalArea,
  canonicalReport,
  type OutlineNode,
  type ReportChild,
  type SectionMark,
  sectionsIn,
} from '@bafang/shared';
import { digestOf } from '../database/digest.js';
import type { ReportTree, TreeSection } from './report-trees.js';

type Node = OutlineNode<TreeSection>;

export const sectionMark = (section: TreeSection): SectionMark =>
  section.state === 'waived' ? 'waived' : section.digest;

/** The digest of an area: its heading and, in order, its sections. */
export function areaDigest(area: Node & { kind: 'area' }): string {
  return digestOf(
    canonicalArea(
      area.heading,
      sectionsIn(area.children).map((child) => sectionMark(child.section)),
    ),
  );
}

const child = (node: Node): ReportChild =>
  node.kind === 'section'
    ? sectionMark(node.section)
    : node.kind === 'area'
      ? areaDigest(node)
      : { part: node.heading, children: node.children.map(child) };

/** The digest of the whole report: cover, and all that is in it. */
export function reportDigest({ report, outline }: ReportTree, issuingUnit: string): string {
  const { title, year, cover } = report;
  return digestOf(canonicalReport({ title, issuingUnit, year, cover, children: outline.map(child) }));
}
