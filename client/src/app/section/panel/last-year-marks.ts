import {
  type DocumentJson,
  type NodeJson,
  type Origin,
  type SentenceOrigin,
  paragraphsOf,
  sentencesOf,
} from '@bafang/shared';

/** A sentence of last year's text with what follows it up to the next, and what became of it. */
export interface MarkedSentence {
  readonly text: string;
  readonly origin: Extract<Origin, 'carried' | 'reworded'> | null;
}
/** A paragraph by its sentences; any other block as it is printed. */
export type MarkedBlock = { readonly sentences: readonly MarkedSentence[] } | { readonly block: NodeJson };

const became: Partial<Record<Origin, MarkedSentence['origin']>> = { carried: 'carried', reworded: 'reworded' };

/** Last year's text, with what of it stands in the present one, as that text's sentences say where they come from. */
export function markedBlocks(last: DocumentJson, now: readonly SentenceOrigin[]): MarkedBlock[] {
  const used = new Map<string, MarkedSentence['origin']>();
  for (const { origin, source } of now) {
    const key = source && `${source.paragraph} ${source.at}`;
    // as it was in one place, whatever another made of it
    if (key && used.get(key) !== 'carried') used.set(key, became[origin] ?? null);
  }
  let paragraph = 0;
  return (last.content ?? []).map((block) => {
    const lines = paragraphsOf({ type: 'doc', content: [block] });
    const first = paragraph;
    paragraph += lines.length;
    return block.type === 'paragraph' ? { sentences: sentencesIn(lines[0] ?? '', first, used) } : { block };
  });
}

function sentencesIn(
  text: string,
  paragraph: number,
  used: ReadonlyMap<string, MarkedSentence['origin']>,
): MarkedSentence[] {
  const found = sentencesOf([text]);
  return found.map(({ at }, index) => ({
    text: text.slice(index ? at : 0, found[index + 1]?.at ?? text.length),
    origin: used.get(`${paragraph} ${at}`) ?? null,
  }));
}
