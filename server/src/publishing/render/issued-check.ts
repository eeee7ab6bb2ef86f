import { fingerprint } from '@bafang/shared';
import { cleaned } from './body-blocks.js';

/** What a file that was signed says of itself: the digest of its text (never its own), and where to check it. */
export interface IssuedCheck {
  digest: string;
  address: string;
}

export const checkLine = ({ digest, address }: IssuedCheck): string =>
  cleaned(`文稿指纹 ${fingerprint(digest)}，核验 ${address}`);
