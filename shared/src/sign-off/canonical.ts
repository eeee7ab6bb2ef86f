import { canonicalString } from '../document/canonical.js';
import { cleanText } from '../document/characters/normalise.js';

/** A section in the string of what holds it: its digest, or that it is 免报. */
export type SectionMark = string | 'waived';

/** The canonical string of an area: heading and, in order, its sections. The server makes the digest. */
export function canonicalArea(heading: string, sections: readonly SectionMark[]): string {
  return canonicalString({ heading: cleanText(heading), sections: [...sections] });
}

/** 发文字号 and 成文日期 (YYYY-MM-DD), entered before send_to_sign; empty where there is none yet. */
export interface CoverText {
  documentNumber: string;
  date: string;
}

/** The digest of an area, or the mark of a section in no area, or a part's heading with what is in it. */
export type ReportChild = SectionMark | { part: string; children: readonly ReportChild[] };

export interface ReportText {
  title: string;
  /** Full name. */
  issuingUnit: string;
  year: number;
  cover: CoverText;
  /** In printed order, none left out. */
  children: readonly ReportChild[];
}

type CanonicalChild = string | { part: string; children: CanonicalChild[] };

const canonicalChild = (child: ReportChild): CanonicalChild =>
  typeof child === 'string' ? child : { part: cleanText(child.part), children: child.children.map(canonicalChild) };

/** The canonical string of a report: what stands on its cover and, in order, the digests of all its children. */
export function canonicalReport({ title, issuingUnit, year, cover, children }: ReportText): string {
  return canonicalString({
    title: cleanText(title),
    issuingUnit: cleanText(issuingUnit),
    year,
    cover: { documentNumber: cleanText(cover.documentNumber), date: cover.date },
    children: children.map(canonicalChild),
  });
}
