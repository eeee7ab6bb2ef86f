/**
 * What drew the files of an edition, for the manifest that leaders sign. The number of `bafang-web` moves when the same report gives
 * other bytes of the article; beside docx stands the layout of our own.
 */
export const renderers: Record<string, string> = { web: 'bafang-web-3', docx: 'docx 9.15.2, bafang-docx-4' };
