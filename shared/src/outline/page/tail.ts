import { takeFooter, takeWidgets, type Taken } from './footer.js';
import type { Line, Lost } from '../lines.js';
import { leadingMarker } from '../body/markers.js';
import { cut, wordsOf } from '../place.js';
import { findSignature, isSignature, signedAtEnd } from './signature.js';
import type { SourceNote } from '../source-outline.js';

export interface Tail {
  body: Line[];
  closing: Line[];
  dropped: Lost[];
  notes: SourceNote[];
}

const ANNEX = /^附\s*(件|表|录)?\s*[\d一二三四五六七八九十]{0,2}\s*([：:]|$|[.、．])/;
const CLOSING = /^(特此|专此|以上(报告|情况)|此报告|妥否|请予?审议|现予公布)/;
const CLOSING_AT_END = /(?<=[。！？])\s*((?:特此|专此)[^。]{0,20}。?)$/;
const LONG_SENTENCE = 60;

const lost =
  (reason: Lost['reason']) =>
  ({ text, line }: Line): Lost => ({ text, line, reason });
const isAnnex = (text: string): boolean => ANNEX.test(text);
const UPPER = ['book', 'part', 'area'];
/** Where the last part or area opens: what comes before is body, whatever it looks like. */
const lastUpper = (lines: readonly Line[]): number =>
  lines.findLastIndex(({ text }) => UPPER.includes(leadingMarker(text)?.style ?? ''));
/** `lines`: what the note asks about, from the first on. */
const noteOf =
  (code: SourceNote['code'], message: string) =>
  (lines: readonly Line[]): SourceNote[] =>
    lines[0] ? [{ code, message, line: lines[0].line, words: lines.flatMap((line) => wordsOf(line)) }] : [];
const annexNote = noteOf('annex_dropped', 'annexes are left out');
const unclearNote = noteOf('annex_unclear', 'an annex with text behind it stays in the body');

/** 附件：1.… 2.… above the signature is a list, and no sentence among its entries. */
const takeAnnexList = (lines: readonly Line[]): Taken => {
  const from = lines.findIndex(({ text }, at) => at > 0 && isAnnex(text));
  if (from < 0) return { rest: [...lines], dropped: [], notes: [] };
  const list = lines.slice(from);
  const isList =
    list.every(({ text }) => text.length <= LONG_SENTENCE && !/[。；]$/.test(text)) && from > lastUpper(lines);
  return isList
    ? { rest: lines.slice(0, from), dropped: list.map(lost('annex')), notes: annexNote(list) }
    : { rest: [...lines], dropped: [], notes: unclearNote(list.slice(0, 1)) };
};

/** Where nothing is signed: from the first 附件 after the body on, unless the body's parts go on behind it. */
const takeAnnex = (lines: readonly Line[]): Taken => {
  const last = lastUpper(lines);
  const first = lines.findIndex(({ text }, at) => at > 0 && isAnnex(text));
  const from = lines.findIndex(({ text }, at) => at > last && at > 0 && isAnnex(text));
  const notes = first < last ? unclearNote(lines.slice(first, first + 1)) : [];
  if (from < 0) return { rest: [...lines], dropped: [], notes };
  const left = lines.slice(from);
  return {
    rest: lines.slice(0, from),
    dropped: left.map((line) => lost(isSignature(line.text) ? 'signature' : 'annex')(line)),
    notes: [...notes, ...annexNote(left)],
  };
};

/** Whether the numbers of one text go on in another, whose own would begin anew: then no signature parts them. */
const goesOn = (above: readonly Line[], below: readonly Line[]): boolean => {
  const [before, after] = [above, below].map((lines) => lines.flatMap(({ text }) => leadingMarker(text) ?? []));
  return UPPER.some((style) => {
    const next = after?.find((marker) => marker.style === style)?.number ?? 1;
    const last = before?.findLast((marker) => marker.style === style)?.number ?? 0;
    return next > 1 && next === last + 1;
  });
};

/** A signature ends the report: what stands above it may be a list of annexes, what stands under it is an annex. */
const takeSigned = (lines: readonly Line[]): Taken => {
  const signed = findSignature(lines, isAnnex);
  if (!signed || goesOn(lines.slice(0, signed.from), lines.slice(signed.to))) return takeAnnex(lines);
  const [names, annexes] = [lines.slice(signed.from, signed.to), lines.slice(signed.to)];
  const { rest, dropped, notes } = takeAnnexList(lines.slice(0, signed.from));
  return {
    rest,
    dropped: [...dropped, ...names.map(lost('signature')), ...annexes.map(lost('annex'))],
    notes: [...notes, ...(dropped.length ? [] : annexNote(annexes)), ...signedNote(names[0])],
  };
};

const signedNote = (line: { line: number } | undefined): SourceNote[] =>
  line ? [{ code: 'signature_dropped', message: 'the signature lines are left out', line: line.line }] : [];

/** A text without line breaks is signed at its end. */
const takeSignedAtEnd = (lines: readonly Line[]): Taken => {
  const last = lines.at(-1);
  const run = last && signedAtEnd(last);
  if (!run) return { rest: [...lines], dropped: [], notes: [] };
  const text = cut(last, 0, last.text.length - run.text.length);
  return { rest: [...lines.slice(0, -1), text], dropped: [run], notes: signedNote(run) };
};

const takeClosing = (lines: readonly Line[]): { rest: Line[]; closing: Line[] } => {
  const from = lines.findLastIndex(({ text }) => CLOSING.test(text) && text.length <= LONG_SENTENCE * 2);
  if (from > 0 && from >= lines.length - 2) return { rest: lines.slice(0, from), closing: lines.slice(from) };
  const last = lines.at(-1);
  const run = last && CLOSING_AT_END.exec(last.text.slice(-60));
  if (!last || !run?.[1]) return { rest: [...lines], closing: [] };
  return {
    rest: [...lines.slice(0, -1), cut(last, 0, last.text.length - run[0].length)],
    closing: [cut(last, last.text.length - run[1].length)],
  };
};

/** What is taken off under the report, in this order: each step sees what the one before it left. */
const STEPS = [takeFooter, takeSigned, takeSignedAtEnd];

/** Takes off what stands after the body (page footer, annexes, signature) and inside it (widgets), and sets the closing words apart. */
export const takeTail = (lines: readonly Line[]): Tail => {
  const dropped: Lost[] = [];
  const notes: SourceNote[] = [];
  let left: readonly Line[] = lines;
  for (const step of STEPS) {
    const taken = step(left);
    left = taken.rest;
    dropped.push(...taken.dropped);
    notes.push(...taken.notes);
  }
  const { rest, closing } = takeClosing(left);
  const widgets = takeWidgets(rest);
  return {
    body: widgets.rest,
    closing,
    dropped: [...dropped, ...widgets.dropped],
    notes: [...notes, ...widgets.notes],
  };
};
