import { lineKind, type PlainParagraph, proofReader, type Rule, rules, shippedGlossary } from '@bafang/shared';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { median, type ProofTime } from './measure.js';

/** CPU ms on a machine of two cores that proof-reading may take. */
export const proofTargets = { rule: 50, report: 100, keystroke: 5 } as const;

/** What a rule reads, and the text in which somebody types. */
const BYTES = 200_000;
const REPORT_SIGNS = 6_600;
const TIMES = 11;
const KEYSTROKES = 101;

const proseFolder = new URL('../../../shared/src/proofreading/testing/prose/', import.meta.url);
const reportFile = new URL('../../../../shared/data/dongguan-2018.txt', import.meta.url);
const context = { year: 2018, glossary: shippedGlossary };

const paragraphsOf = (text: string): PlainParagraph[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => ({ kind: lineKind(line), text: line }));

const prose = (): PlainParagraph[] =>
  readdirSync(proseFolder)
    .sort()
    .flatMap((name) => paragraphsOf(readFileSync(new URL(name, proseFolder), 'utf8')));

/** The paragraphs over and over; copies differ in the space at their end, so that none is remembered. */
function repeated(paragraphs: readonly PlainParagraph[], size: number, sizeOf: (text: string) => number) {
  const long: PlainParagraph[] = [];
  for (let at = 0, left = size; left > 0; at++) {
    const { kind, text } = paragraphs[at % paragraphs.length]!;
    long.push({ kind, text: text + ' '.repeat(Math.floor(at / paragraphs.length)) });
    left -= sizeOf(long.at(-1)!.text);
  }
  return long;
}

const report = (): PlainParagraph[] =>
  existsSync(reportFile)
    ? paragraphsOf(readFileSync(reportFile, 'utf8'))
    : repeated(prose(), REPORT_SIGNS, ({ length }) => length);

/** Of this thread alone: what Node compiles beside it holds nobody up. */
function cpuMs(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** Somebody types in the middle of a text that was read: each sign is another text, of which one paragraph is new. */
function keystrokes(text: readonly PlainParagraph[]): number {
  const read = proofReader(context);
  read(text);
  const at = Math.floor(text.length / 2);
  const typed = Array.from({ length: KEYSTROKES }, (_, index) =>
    text.with(at, { kind: 'prose', text: `${text[at]!.text}${'法治'.repeat(index)}` }),
  );
  return median(typed.map((one) => cpuMs(() => read(one))));
}

/** The report first: before that this process has read nothing, as the worker of a page that opens. */
export function proofTimes(): ProofTime[] {
  const whole = report();
  const first = cpuMs(() => proofReader(context)(whole));
  const again = () => median(Array.from({ length: TIMES }, () => cpuMs(() => proofReader(context)(whole))));
  const long = repeated(prose(), BYTES, Buffer.byteLength);
  const ofRule = (rule: Rule) =>
    median(Array.from({ length: TIMES }, () => cpuMs(() => proofReader(context, [rule])(long))));
  return [
    { name: 'whole report, the first time', target: proofTargets.report, cpuMs: first },
    { name: 'whole report', target: proofTargets.report, cpuMs: again() },
    { name: 'keystroke in 200 kB', target: proofTargets.keystroke, cpuMs: keystrokes(long) },
    ...rules.map((rule) => ({ name: rule.id, target: proofTargets.rule, cpuMs: ofRule(rule) })),
  ];
}
