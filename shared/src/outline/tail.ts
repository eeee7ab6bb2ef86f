import { chromeReason, opensFooter, widgetReason } from './chrome.js';
import type { Line, Lost } from './lines.js';
import { leadingMarker, opensWithOrdinal } from './markers.js';
import type { SourceNote } from './source-outline.js';

export interface Tail {
  body: Line[];
  closing: Line[];
  dropped: Lost[];
  notes: SourceNote[];
}

const ORGAN = '(?:政府|局|委员会|办公室|厅|院|委|中心|领导小组|办)';
const DATE =
  '[12\\d〇○零一二三四五六七八九]{4}\\s?年\\s?[\\d一二三四五六七八九十]{1,3}\\s?月\\s?[\\d一二三四五六七八九十]{1,3}\\s?日';
const SIGNED_DATE = new RegExp(`^(?:[^。，；]{0,30}${ORGAN})?\\s*（?${DATE}）?$`);
const SIGNED_ORGAN = new RegExp(`^（?[^。，；：（]{2,30}${ORGAN}(?:（章）|（盖章）|）)?$`);
/** Right above the date only. */
const SIGNED_PLACE = /^[^。，；：（]{1,20}(?:[镇乡市县区]|街道|公司|学校)$/;
/** What may stand under the date. */
const SIGNED_MARK = /^（(?:公章|盖章|印章|此件|联系人|联系电话)[^（）]{0,60}）$/;
/** At the end of a text without line breaks: …。某市人民政府2019年1月24日 */
const SIGNED_AT_END = new RegExp(`(?<=[。！？])\\s*([^。，；！？]{2,30}${ORGAN}\\s*${DATE})$`);
const ANNEX = /^附\s*(件|表|录)?\s*[\d一二三四五六七八九十]{0,2}\s*([：:]|$|[.、．])/;
const CLOSING = /^(特此|专此|以上(报告|情况)|此报告|妥否|请予?审议|现予公布)/;
const CLOSING_AT_END = /(?<=[。！？])\s*((?:特此|专此)[^。]{0,20}。?)$/;
const LONG_SENTENCE = 60;

const lost =
  (reason: Lost['reason']) =>
  ({ text, line }: Line): Lost => ({ text, line, reason });
/** Where the last part or area opens: what comes before is body, whatever it looks like. */
const lastUpper = (lines: readonly Line[]): number =>
  lines.findLastIndex(({ text }) => ['part', 'area'].includes(leadingMarker(text)?.style ?? ''));

/** The page's footer: from its first mark after which no part or area opens any more, with the bylines right above. */
const takeFooter = (lines: readonly Line[], last: number): { rest: Line[]; dropped: Lost[]; notes: SourceNote[] } => {
  const opens = lines.findIndex(({ text }, at) => at > last && opensFooter(text));
  const end = opens < 0 ? lines.length : opens;
  // who edited it and where it comes from often stands between the text and the first mark
  const from =
    Math.max(
      last,
      lines.slice(0, end).findLastIndex(({ text }) => isSignature(text) || !chromeReason(text)),
    ) + 1;
  const after = lines.slice(from);
  const sentences = after.filter(
    ({ text }) => text.length > LONG_SENTENCE && /[。；]$/.test(text) && !chromeReason(text),
  );
  return {
    rest: [...lines.slice(0, from), ...sentences],
    dropped: after
      .filter((line) => !sentences.includes(line))
      .map((line) => lost(chromeReason(line.text) ?? 'after_footer')(line)),
    notes: sentences.map(({ line }) => ({
      code: 'text_after_footer',
      message: 'a sentence under the page footer is kept',
      line,
    })),
  };
};

/** Annexes and what is signed: from the first 附件 after the body on, unless the body's parts go on behind it. */
const takeAnnex = (lines: readonly Line[], last: number): { rest: Line[]; dropped: Lost[]; notes: SourceNote[] } => {
  const first = lines.findIndex(({ text }, at) => at > 0 && ANNEX.test(text));
  const from =
    first >= 0 && first > last ? first : lines.findIndex(({ text }, at) => at > last && at > 0 && ANNEX.test(text));
  const notes: SourceNote[] = [];
  if (first >= 0 && first < last)
    notes.push({
      code: 'annex_unclear',
      message: 'an annex with numbered text behind it stays in the body',
      line: lines[first]?.line ?? 1,
    });
  if (from < 0) return { rest: [...lines], dropped: [], notes };
  notes.push({ code: 'annex_dropped', message: 'annexes are left out', line: lines[from]?.line ?? 1 });
  return {
    rest: lines.slice(0, from),
    dropped: lines.slice(from).map((line) => lost(isSignature(line.text) ? 'signature' : 'annex')(line)),
    notes,
  };
};

const isSignature = (text: string): boolean => SIGNED_DATE.test(text) || SIGNED_ORGAN.test(text);

/** Where the signature begins: organs and dates at the foot, unless they are what a ： announces. */
const signedFrom = (lines: readonly Line[]): number => {
  const textAt = (at: number) => lines[at]?.text ?? '';
  let end = lines.findLastIndex(({ text }) => !SIGNED_MARK.test(text)) + 1;
  if (!isSignature(textAt(end - 1))) return lines.length;
  const signs = (at: number) =>
    isSignature(textAt(at)) || (SIGNED_DATE.test(textAt(at + 1)) && SIGNED_PLACE.test(textAt(at)));
  while (end > 1 && signs(end - 1) && !opensWithOrdinal(textAt(end - 1))) end -= 1;
  return textAt(end - 1).endsWith('：') && !lines.slice(end).some(({ text }) => SIGNED_DATE.test(text))
    ? lines.length
    : end;
};

const takeSignature = (lines: readonly Line[]): { rest: Line[]; dropped: Lost[]; notes: SourceNote[] } => {
  const end = signedFrom(lines);
  const rest = lines.slice(0, end);
  const dropped = lines.slice(end).map(lost('signature'));
  const last = rest.at(-1);
  const run = last && SIGNED_AT_END.exec(last.text.slice(-80));
  if (last && run?.[1]) {
    rest[rest.length - 1] = { ...last, text: last.text.slice(0, last.text.length - run[0].length) };
    dropped.unshift({ text: run[1], line: last.line, reason: 'signature' });
  }
  return {
    rest,
    dropped,
    notes: dropped[0]
      ? [{ code: 'signature_dropped', message: 'the signature lines are left out', line: dropped[0].line }]
      : [],
  };
};

const takeClosing = (lines: readonly Line[]): { rest: Line[]; closing: Line[] } => {
  const from = lines.findLastIndex(({ text }) => CLOSING.test(text) && text.length <= LONG_SENTENCE * 2);
  if (from > 0 && from >= lines.length - 2) return { rest: lines.slice(0, from), closing: lines.slice(from) };
  const last = lines.at(-1);
  const run = last && CLOSING_AT_END.exec(last.text.slice(-60));
  if (!last || !run?.[1]) return { rest: [...lines], closing: [] };
  return {
    rest: [...lines.slice(0, -1), { ...last, text: last.text.slice(0, last.text.length - run[0].length) }],
    closing: [{ ...last, text: run[1] }],
  };
};

/** Takes off what stands after the body (page footer, annexes, signature) and inside it (widgets), and sets the closing words apart. */
export const takeTail = (lines: readonly Line[]): Tail => {
  const last = lastUpper(lines);
  const footer = takeFooter(lines, last);
  const annex = takeAnnex(footer.rest, last);
  const signature = takeSignature(annex.rest);
  const { rest, closing } = takeClosing(signature.rest);
  const widgets = rest.flatMap(({ text, line }): Lost[] => {
    const reason = widgetReason(text);
    return reason ? [{ text, line, reason }] : [];
  });
  return {
    body: rest.filter(({ text }) => !widgetReason(text)),
    closing,
    dropped: [...widgets, ...signature.dropped, ...annex.dropped, ...footer.dropped],
    notes: [...footer.notes, ...annex.notes, ...signature.notes],
  };
};
