import { fingerprint } from './fingerprint.js';

const hex = '7f3a91c2e04d5b18'.padEnd(64, '0');
test.each([[hex], [hex.toUpperCase()], [`sha256:${hex}`]])('%s is read as 7F3A 91C2 E04D 5B18', (digest) => {
  expect(fingerprint(digest)).toBe('7F3A 91C2 E04D 5B18');
});
test.each([[''], ['7f3a'], ['z'.repeat(64)], ['sha256:']])('%j is no digest', (digest) =>
  expect(() => fingerprint(digest)).toThrow(RangeError),
);
