/// <reference lib="webworker" />
import { type DropReason, type Finding, proofText, proofReader, rules, shippedGlossary } from '@bafang/shared';
import type { ImportFinding, ImportQuestion } from './import-finding';

/** What an import mends by itself, and tells of, is not found again. */
const asked = rules.filter(({ id }) => id !== 'half-width-marks');

function read({ lines, dropped, year }: ImportQuestion): ImportFinding[] {
  const left = dropped.flatMap(({ line, text, reason }) =>
    line === null ? [] : [{ line, text, reason: reason as DropReason }],
  );
  const { paragraphs, placeOf } = proofText(lines, left);
  const texts = new Map(lines.map(({ line, text }) => [line, text]));
  const find = proofReader({ ...(year === null ? {} : { year }), glossary: shippedGlossary }, asked);
  return find(paragraphs).map((finding: Finding) => {
    const { line, column, length } = placeOf(finding);
    const points = [...(texts.get(line) ?? '')];
    const from = points.slice(0, column - 1).join('').length;
    const to = from + points.slice(column - 1, column - 1 + length).join('').length;
    const { severity, quote, message } = finding;
    return { line, from, to, severity, quote, message };
  });
}

addEventListener('message', ({ data }: MessageEvent<ImportQuestion>) => postMessage(read(data)));
