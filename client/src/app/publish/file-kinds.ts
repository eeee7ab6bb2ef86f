import type { EditionFile } from '@bafang/shared';
import type { IconName } from '../ui/icons/icons';

/** How a stored file is called and drawn, by its media type. Words are `publish.file.<kind>`. */
const kinds: readonly { type: RegExp; kind: string; icon: IconName; format: string }[] = [
  { type: /^text\/html/, kind: 'web', icon: 'language', format: 'HTML' },
  { type: /pdf/, kind: 'fixed', icon: 'article', format: 'PDF' },
  { type: /wordprocessingml/, kind: 'editable', icon: 'description', format: 'DOCX' },
  { type: /json/, kind: 'record', icon: 'database', format: 'JSON' },
];
const other = { kind: 'other', icon: 'attach_file' as IconName, format: '' };

export const kindOf = ({ mediaType }: EditionFile) => kinds.find(({ type }) => type.test(mediaType)) ?? other;

/** 58 kB, 1.2 MB. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
