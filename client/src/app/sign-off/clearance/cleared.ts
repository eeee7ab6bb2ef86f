import type { AttestationLine, Offer, ReportAction } from '@bafang/shared';

/** What a secrecy review is about: the report's text, or a withdrawn edition. */
export interface Cleared {
  readonly report: { readonly id: string; readonly version: number };
  readonly edition?: { readonly id: string };
  readonly digest: string | null;
  /** 全文，33条，6842字，无图片. */
  readonly extent: string;
  readonly offer: Offer<ReportAction> | undefined;
  readonly earlier: readonly AttestationLine[];
}
