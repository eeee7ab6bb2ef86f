import { LOOKALIKE, characterOf } from '../../document/characters/lookalikes.js';
import { normalisePunctuation } from '../../document/characters/punctuation.js';

/**
 * A text as rules read it: half-width marks beside Chinese as full-width ones, and a look-alike as the character that a
 * reader takes it for, sign by sign, so that every place stays its own. Entries are read so too: typed by hand, a
 * half-width mark in one would never be found.
 */
export const asRead = (text: string): string =>
  normalisePunctuation(text).text.replace(LOOKALIKE, (sign) => {
    const character = characterOf(sign);
    return character.length === sign.length ? character : sign;
  });
