import type { DropReason, SourceChange, SourceChangeCode, SourceLine, SourceNote } from './source-outline.js';

interface Told {
  message: string;
  /** What is left out stands among the dropped texts, for this reason. */
  dropped?: DropReason;
}
/**
 * All that a reader of files may make of a text that the file has otherwise, in every format. Struck text is what its writer
 * took back: DOCX, HTML, Markdown and pasting leave it out alike, and say so.
 */
// prettier-ignore
const CHANGES: Record<SourceChangeCode, Told> = {
  struck_left_out: { message: 'struck texts are left out', dropped: 'struck' },
  tracked_deletion: { message: 'tracked deletions are left out', dropped: 'tracked' },
  hidden_text: { message: 'hidden texts are left out', dropped: 'hidden' },
  placeholder_left_out: { message: 'placeholders of empty controls are left out', dropped: 'placeholder' },
  embedded_left_out: { message: 'embedded files cannot be read and are left out', dropped: 'embedded' },
  script_kept: { message: 'raised or lowered digits are kept as such' },
  symbol_read: { message: 'signs of a symbol font are read as they look' },
  form_field_read: { message: 'form fields are read as they show' },
  lookalike_read: { message: 'look-alike radicals are read as their characters' },
  private_use: { message: 'private characters may look different elsewhere' },
  characters_unreadable: { message: 'characters of the file are damaged' },
};
/** Why something inside a line was left out of it: the line itself is read. */
export const leftOutInside: ReadonlySet<string> = new Set(
  Object.values(CHANGES).flatMap(({ dropped }) => dropped ?? []),
);

const isTold = (why: SourceChange['why']): why is SourceChangeCode => why in CHANGES;

/** A piece of a line as it was read and as the file has it; `why` where these differ, or the sign wants a look. */
export interface SourcePiece {
  read: string;
  file: string;
  why?: SourceChange['why'];
}
export const piecesOf = ({
  text,
  changes = [],
}: {
  text: string;
  changes?: readonly SourceChange[];
}): SourcePiece[] => {
  let from = 0;
  const same = (to: number): SourcePiece[] => {
    const piece = text.slice(from, to);
    return piece ? [{ read: piece, file: piece }] : [];
  };
  const pieces = changes.flatMap(({ at, read, file, why }) => {
    const found = [...same(at), { read, file, why }];
    from = at + read.length;
    return found;
  });
  return [...pieces, ...same(text.length)];
};
/** A line as the file has it. */
export const fileText = (line: { text: string; changes?: readonly SourceChange[] }): string =>
  piecesOf(line)
    .map(({ file }) => file)
    .join('');

/** One note a kind of change: how many there are, and where the first is. */
export const changeNotes = (lines: readonly SourceLine[]): SourceNote[] => {
  const notes = new Map<SourceChangeCode, { count: number; line: number }>();
  for (const { line, changes = [] } of lines)
    for (const { why } of changes) {
      if (!isTold(why)) continue;
      const before = notes.get(why);
      notes.set(why, { count: (before?.count ?? 0) + 1, line: before?.line ?? line });
    }
  return [...notes].map(([code, { count, line }]) => ({ code, message: `${count} ${CHANGES[code].message}`, line }));
};

/** What was left out inside lines, as dropped texts. */
export const leftOut = (lines: readonly SourceLine[]): { text: string; line: number; reason: DropReason }[] =>
  lines.flatMap(({ line, changes = [] }) =>
    changes.flatMap(({ file, why }) => {
      const reason = isTold(why) ? CHANGES[why].dropped : undefined;
      const text = file.replace(/\s+/g, ' ').trim();
      return reason && text ? [{ text, line, reason }] : [];
    }),
  );
