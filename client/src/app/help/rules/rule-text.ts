import type { Rule } from '@bafang/shared';

/** Whether all words of a search stand in what a rule says of itself, in whichever language. */
export function says({ id, title, sentence, clause = '', example }: Rule, search: string): boolean {
  const text = [id, title.zh, title.en, sentence.zh, sentence.en, clause, example.wrong, example.right]
    .join('\n')
    .replaceAll(/[⟦⟧]/g, '')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export interface Piece {
  readonly text: string;
  readonly wrong: boolean;
}
/** The lines of an example, each in pieces; what is wrong stands in ⟦⟧, and a heading has `# ` before it. */
export const examplePieces = (example: string): Piece[][] =>
  example.split('\n').map((line) =>
    line
      .replace(/^# /, '')
      .split(/[⟦⟧]/)
      .map((text, at) => ({ text, wrong: at % 2 === 1 }))
      .filter(({ text }) => text),
  );
