import type { EditionState } from '@bafang/shared';

/** What a page about an edition has to tell above its title. */
export type NoticeKind = 'superseded' | 'withdrawn' | 'corrected' | 'imported';

export const editionWords: Record<EditionState, string> = {
  frozen: '待公开',
  published: '有效',
  superseded: '已更正',
  withdrawn: '已撤回',
  void: '作废',
};

/** 86 kB, 1.4 MB */
export const sizeWords = (bytes: number): string =>
  bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
