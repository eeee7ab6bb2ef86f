import { readdirSync, readFileSync } from 'node:fs';
import { lineKind } from './text/line-kind.js';
import { proofread } from './proofread.js';
import { shippedGlossary } from './shipped-glossary.js';

/** Twenty-one registers of official prose, invented, correct, and full of what looks wrong and is right. */
const folder = new URL('./testing/prose/', import.meta.url);
const files = readdirSync(folder).sort();
const linesOf = (file: string) => readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n');
const yearOf = (text: string) => Number(/20\d\d/.exec(text)?.[0]);
const signs = (text: string) => text.replaceAll(/\s/g, '').length;
const find = (file: string) => {
  const lines = linesOf(file);
  const passages = lines.map((text) => ({ kind: lineKind(text), text }));
  return proofread(passages, { year: yearOf(lines.join('\n')), glossary: shippedGlossary }).map(
    ({ rule, severity, paragraph, at, quote }) => `${severity} ${rule} ${file}:${paragraph + 1}:${at + 1} ${quote}`,
  );
};

describe('correct prose', () => {
  it('is enough to tell', () => {
    const all = files.map((file) => signs(linesOf(file).join('')));
    expect(all.reduce((sum, one) => sum + one)).toBeGreaterThan(36_000);
  });
  it.each(files)('%s: no error is found', (file) =>
    expect(find(file).filter((one) => one.startsWith('error'))).toEqual([]),
  );
  it('has few warnings', () => expect(files.flatMap(find).filter((one) => one.startsWith('warning'))).toEqual([]));
});
