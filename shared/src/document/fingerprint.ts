/**
 * A digest as people compare it: its first 16 hex digits in four groups, 7F3A 91C2 E04D 5B18. An algorithm's name before a colon is left
 * out. Throws RangeError when it is no digest.
 */
export function fingerprint(digest: string): string {
  const hex = digest.slice(digest.lastIndexOf(':') + 1);
  if (!/^[0-9a-f]{16,}$/i.test(hex)) throw new RangeError('not a digest in hex');
  return hex
    .slice(0, 16)
    .toUpperCase()
    .replace(/.{4}(?=.)/g, '$& ');
}
