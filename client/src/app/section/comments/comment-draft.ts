import { type Draft, draft } from '../../session/kept/drafts';

/** `condition`: whether it shall be one; null: nobody said. */
const BLANK = { text: '', quotation: '', condition: null as boolean | null };

/** A comment that is being written on a section. Each has its own: whoever goes on to the next finds it again where it belongs. */
export const commentDraft = (sectionId: () => string | undefined): Draft<typeof BLANK> =>
  draft(
    () => `comment.${sectionId()}`,
    () => BLANK,
  );
