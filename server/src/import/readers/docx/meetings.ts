/** What may be met in a story that a person should know of. */
export const MESSAGES = {
  tracked_insertion: 'tracked insertions are kept',
  picture_left_out: 'pictures are left out',
  footnote_moved: 'footnotes stand after their paragraph',
  text_box_moved: 'text boxes stand after their paragraph',
  embedded_read: 'embedded files are read in their place',
} as const;
export type Meeting = keyof typeof MESSAGES;

/** How often, and where first. */
export interface Met {
  count: number;
  line: number;
}
