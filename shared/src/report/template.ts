/** Who a report is due to, besides the public: 同级党委, 人大常委会, 上一级政府. */
export const recipients = ['party_committee', 'peoples_congress', 'superior_government', 'public'] as const;
export type Recipient = (typeof recipients)[number];

/** Due before this day of the year after the report's. */
export interface Deadline {
  recipient: Recipient;
  month: number;
  day: number;
}

/** {year} and {nextYear} in a heading stand for the report's year and the one after. */
export interface TemplateHeading {
  kind: 'part' | 'area';
  heading: string;
  /** Must be in the report with text (partsMissing). */
  required?: boolean;
  children: readonly TemplateNode[];
}
export interface TemplateSection {
  kind: 'section';
  heading: string;
  numbered: boolean;
  required?: boolean;
  /** Characters. */
  wordLimit?: number;
  /** What belongs here, for the clerk in front of an empty sheet. */
  note?: string;
}
export type TemplateNode = TemplateHeading | TemplateSection;

export interface Template {
  id: string;
  version: number;
  name: string;
  /** The years of reports it is made for; null: any. */
  years: { from: number; to: number } | null;
  legalBasis: readonly string[];
  deadlines: readonly Deadline[];
  /** A value that is further from last year's, in percent, wants a sentence that says why; absent: `usualJump`. */
  jump?: number;
  /** Percent of a text that may be carried over from last year without a word why; absent: `usualCarriedLimit`. */
  carriedLimit?: number;
  children: readonly TemplateNode[];
}

/** Percent. */
export const usualJump = 30;
export const usualCarriedLimit = 50;

/** A template's heading in a report of this year. */
export const headingOf = (node: TemplateNode, year: number): string =>
  node.heading.replaceAll('{year}', `${year}`).replaceAll('{nextYear}', `${year + 1}`);

/** The usual title of a report: 东莞市人民政府, 2018 → 东莞市2018年法治政府建设年度报告. */
export const usualTitle = (issuingUnit: string, year: number): string =>
  `${issuingUnit.replace(/人民政府$/, '')}${year}年法治政府建设年度报告`;
