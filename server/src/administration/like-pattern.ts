/** For LOWER(column) LIKE :pattern ESCAPE '~': whatever contains the text, whose % and _ are only signs. */
export const likePattern = (text: string): string => `%${text.toLowerCase().replace(/[~%_]/g, '~$&')}%`;
