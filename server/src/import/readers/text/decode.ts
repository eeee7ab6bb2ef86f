import type { SourceNote } from '@bafang/shared';
import { ImportProblem } from '../import-problem.js';

export interface Decoded {
  text: string;
  notes: SourceNote[];
}

const UTF16: readonly { mark: readonly [number, number]; label: string }[] = [
  { mark: [0xff, 0xfe], label: 'utf-16le' },
  { mark: [0xfe, 0xff], label: 'utf-16be' },
];
/** More damaged characters than this, and it is no UTF-8. */
const DAMAGED = 0.005;
/** Chinese or English text: GB18030 decodes nearly any bytes, so what comes out must look like one. */
const PLAUSIBLE = /[\p{Script=Han}\p{Script=Latin}\p{Nd}\s\p{P}\p{S}]/gu;
const RARE = /[\p{Co}\p{Cn}\u{20000}-\u{3FFFF}\uFFFD]/gu;
const CONTROL = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g;

const share = (text: string, pattern: RegExp): number =>
  text.length ? (text.match(pattern)?.length ?? 0) / text.length : 0;
const strict = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
const damaged = (text: string): SourceNote[] => {
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
  return lost ? [{ code: 'characters_unreadable', message: `${lost} characters of the file are damaged`, line }] : [];
};

const decoded = (bytes: Uint8Array): Decoded => {
  const wide = UTF16.find(({ mark }) => mark[0] === bytes[0] && mark[1] === bytes[1]);
  if (wide) return { text: new TextDecoder(wide.label).decode(bytes), notes: [] };
  const loose = new TextDecoder('utf-8').decode(bytes);
  if (share(loose, /\uFFFD/g) <= DAMAGED) return { text: loose, notes: damaged(loose) };
  const chinese = strict(bytes, 'gb18030');
  if (chinese !== undefined && share(chinese, PLAUSIBLE) > 0.95 && share(chinese, RARE) < 0.02) {
    return { text: chinese, notes: [{ code: 'decoded_gb18030', message: 'the file is written in GB18030', line: 1 }] };
  }
  throw new ImportProblem('unsupported_type', 'neither UTF-8 nor GB18030 text');
};

/** The text of a .txt, .html or .md file: UTF-8 with or without byte order mark, UTF-16 with one, or GB18030. Throws `unsupported_type` on anything else. */
export const decodeText = (bytes: Uint8Array): Decoded => {
  const found = decoded(bytes);
  if (share(found.text, CONTROL) > 0.001) throw new ImportProblem('unsupported_type', 'binary, not text');
  return found;
};
