import type { SourceWords } from './place.js';
import {
  type DropReason,
  SOURCE_NOTES,
  type SourceChange,
  type SourceChangeCode,
  type SourceLine,
  type SourceNote,
} from './source-outline.js';

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
  tracked_insertion: { message: 'tracked insertions are kept' },
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
/** A piece, and which of those who ask about the line's words ask about it: questions by their index, or what a caller has. */
export interface AskedPiece<Asks = number> extends SourcePiece {
  asked: readonly Asks[];
}
/**
 * The pieces of a line, cut where the words begin and end that somebody is asked about. What was read otherwise is one piece, and
 * asked about if any of it is; what was left out stands between two signs, and words that are none ask about it.
 */
export const askedPieces = <Asks = number>(
  line: { text: string; changes?: readonly SourceChange[] },
  words: readonly { asks: Asks; from: number; to: number }[],
): AskedPiece<Asks>[] => {
  const bounds = [...new Set(words.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  let from = 0;
  return piecesOf(line).flatMap((piece): AskedPiece<Asks>[] => {
    const [start, end] = [from, (from += piece.read.length)];
    const asked = (first: number, last: number) => [
      ...new Set(
        words
          .filter((one) =>
            first === last ? one.from === first && one.to === first : one.from < last && one.to > first,
          )
          .map(({ asks }) => asks),
      ),
    ];
    if (piece.why) return [{ ...piece, asked: asked(start, end) }];
    const cuts = [start, ...bounds.filter((at) => at > start && at < end), end];
    return cuts.slice(1).map((to, index) => {
      const at = cuts[index] ?? start;
      const text = line.text.slice(at, to);
      return { read: text, file: text, asked: asked(at, to) };
    });
  });
};
/** A line as the file has it. */
export const fileText = (line: { text: string; changes?: readonly SourceChange[] }): string =>
  piecesOf(line)
    .map(({ file }) => file)
    .join('');

/** One note a kind of change: how many there are, where the first is, and of a kind that is asked about where each is. */
export const changeNotes = (lines: readonly SourceLine[]): SourceNote[] => {
  const places = new Map<SourceChangeCode, SourceWords[]>();
  for (const { line, changes = [], numbering = '' } of lines)
    for (const { why, at, read } of changes) {
      if (!isTold(why)) continue;
      const from = numbering.length + at;
      const words = { line, from, to: from + read.length };
      const known = places.get(why);
      if (known) known.push(words);
      else places.set(why, [words]);
    }
  return [...places].map(([code, words]) => ({
    code,
    message: `${words.length} ${CHANGES[code].message}`,
    line: words[0]?.line ?? 1,
    ...(SOURCE_NOTES[code] ? { words } : {}),
  }));
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
