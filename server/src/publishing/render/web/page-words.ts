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

interface FileWords {
  name: string;
  format: string;
}
const fileWords: Record<string, FileWords> = {
  'text/html': { name: '网页正文', format: 'HTML' },
  'application/pdf': { name: '版式文件', format: 'PDF' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { name: '可编辑文件', format: 'DOCX' },
  'application/json': { name: '数据表', format: 'JSON' },
};

/** How a file is called for readers; an unknown format goes by its name. */
export function wordsOfFile(name: string, mediaType: string): FileWords {
  const known = fileWords[mediaType.split(';')[0]!.trim()];
  return known ?? { name, format: (/\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? '文件').toUpperCase() };
}

/** 86 kB, 1.4 MB */
export const sizeWords = (bytes: number): string =>
  bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
