import { type Glossary, type GlossaryList, glossaryLists } from './glossary.js';
import type { PlainParagraph } from './proofread.js';
import type { Span } from './rule.js';
import { sensitiveIn } from './rules/words/sensitive-word.js';
import { variantsIn } from './rules/words/term-variant.js';
import { asRead } from './text/as-read.js';

/** Where a text has an entry of the glossary, known by its list and its term. */
export interface GlossaryHit extends Span {
  readonly list: GlossaryList;
  readonly term: string;
  /** Index of the paragraph. */
  readonly paragraph: number;
}

const finders = { terms: variantsIn, sensitive: sensitiveIn };

/** The hits of all entries in the text of a report about a year, in order of the paragraphs. */
export const glossaryHits = (
  text: readonly PlainParagraph[],
  glossary: Glossary,
  year: number | undefined,
): GlossaryHit[] =>
  text.flatMap((passage, paragraph) =>
    glossaryLists.flatMap((list) =>
      finders[list](asRead(passage.text), glossary, year).map(({ term, at, length }) => ({
        list,
        term: term.term,
        paragraph,
        at,
        length,
      })),
    ),
  );

/** What an entry does not tell for its dates' sake, and would tell without them. */
export function hitsOutsideDates(
  text: readonly PlainParagraph[],
  glossary: Glossary,
  year: number | undefined,
  { list, term }: Pick<GlossaryHit, 'list' | 'term'>,
): GlossaryHit[] {
  const undated = glossary[list].map((one) =>
    one.term === term ? { ...one, from: undefined, until: undefined } : one,
  );
  const ofIt = (entries: Glossary) =>
    glossaryHits(text, entries, year).filter((hit) => hit.list === list && hit.term === term);
  const told = new Set(ofIt(glossary).map(({ paragraph, at }) => `${paragraph} ${at}`));
  return ofIt({ ...glossary, [list]: undated }).filter(({ paragraph, at }) => !told.has(`${paragraph} ${at}`));
}
