import { type DocumentJson, type SectionText, type SectionView, canonicalSection, emptyDocument } from '@bafang/shared';
import type { Stored } from '../writing/saving/write-outcome';

export const sameSection = (a: SectionText, b: SectionText): boolean => canonicalSection(a) === canonicalSection(b);
export const textOf = (view: Pick<SectionView, 'heading' | 'body'>): SectionText => ({
  heading: view.heading,
  body: (view.body as DocumentJson | null) ?? emptyDocument(),
});
/** A section as the server has it, to be written. */
export const storedOf = (
  view: Pick<SectionView, 'heading' | 'body' | 'contentVersion' | 'digest' | 'savedAt' | 'writes'>,
): Stored<SectionText> => {
  const { contentVersion, digest, savedAt, writes } = view;
  return { text: textOf(view), contentVersion, digest, savedAt, writes };
};
