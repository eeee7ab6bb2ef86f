import type { AttachedFile } from '@bafang/shared';
import type { IconName } from '../icons/icons';

/** 58 kB, 1.2 MB. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export const drawingOf = (mediaType: string): IconName =>
  mediaType.startsWith('image/') ? 'image' : /sheet|csv/.test(mediaType) ? 'table' : 'description';

/** Where a file that hangs on a text is read. */
export const addressOf = (bearer: string, { digest }: Pick<AttachedFile, 'digest'>): string =>
  `${bearer}/attachments/${digest}`;

/** Where an image in a text is read, by who reads the text. */
export const imageAddress = (digest: unknown): string => `/api/images/${String(digest)}`;
