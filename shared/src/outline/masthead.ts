import { chromeReason } from './chrome.js';
import type { Line, Lost } from './lines.js';
import type { SourceNote } from './source-outline.js';
import { namesYear } from './title.js';
import { opensWithOrdinal } from './markers.js';

export interface Masthead {
  title: string | null;
  rest: Line[];
  dropped: Lost[];
  notes: SourceNote[];
}

/** A title stands near the top; what comes later is text that only looks like one. */
const SEARCHED = 60;
const LONGEST_TITLE = 80;
const SUBJECT = /法治|依法行政|法制|依法治/;
const TITLE_END = /(报告|情况|总结|年报|计划|打算|安排|思路)(（[^（）]{1,20}）)?$/;
const NO_TITLE = /[。；！？，_|>›»]|^附件/;
/** A title printed over several lines. */
const MOST_LINES = 4;
const ORGAN = /(政府|局|委员会|办公室|厅|部|委|办|院|市|县|区)$/;
const isTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE &&
  TITLE_END.test(text) &&
  (SUBJECT.test(text) || /\d{4}年.*(报告|总结|年报)/.test(text)) &&
  !NO_TITLE.test(text) &&
  !opensWithOrdinal(text) &&
  !chromeReason(text);
const isFragment = (text: string): boolean =>
  text.length <= 40 &&
  !/[。；：，！？_|>]$/.test(text) &&
  !NO_TITLE.test(text) &&
  !opensWithOrdinal(text) &&
  !chromeReason(text);

interface Found {
  from: number;
  to: number;
  title: string;
}

/** The lines before that belong to the same title: 东莞市人民政府 / 关于2018年…的报告, 2018年度 / 东莞市…报告. */
const headOf = (lines: readonly Line[], end: number): number => {
  let from = end;
  for (let whole = lines[end]?.text ?? ''; end - from < MOST_LINES - 1; from -= 1) {
    const above = lines[from - 1]?.text ?? '';
    const organ =
      /^(关于|\d{4}|情况|建设|工作|年度|的|法治)/.test(whole) &&
      (ORGAN.test(above) || /(关于|建设|法治政府|年|度)$/.test(above));
    const year = /^\d{4}年度?$/.test(above) && !namesYear(whole);
    if (!(organ || year) || !isFragment(above)) break;
    whole = above + whole;
  }
  return from;
};

const joined = (lines: readonly Line[], from: number): Found | undefined => {
  let title = '';
  for (let to = from; to < Math.min(from + MOST_LINES, lines.length); to += 1) {
    const text = lines[to]?.text ?? '';
    if (!isFragment(text)) return undefined;
    if (to > from && isTitle(text)) return undefined;
    title += text;
    if (to > from && isTitle(title) && SUBJECT.test(title) && /[\d〇○]{4}/.test(title)) return { from, to, title };
  }
  return undefined;
};

const opensText = (text: string): boolean =>
  opensWithOrdinal(text) || /。$/.test(text) || (text.length > LONGEST_TITLE && /[，。]/.test(text));

/** How many lines the page has for itself before the report's text opens. */
const untilText = (lines: readonly Line[]): number => {
  const top = lines.slice(0, SEARCHED);
  const opens = top.findIndex(({ text }) => opensText(text));
  return opens < 0 ? top.length : opens;
};

/** The title that begins at a line or, for a head above it, ends there. */
const titleAt = (lines: readonly Line[], at: number): Found | undefined => {
  const { text, hint } = lines[at] as Line;
  if (hint === 'tableRow') return undefined;
  if (!isTitle(text)) return joined(lines, at);
  const from = headOf(lines, at);
  return {
    from,
    to: at,
    title: lines
      .slice(from, at + 1)
      .map((line) => line.text)
      .join(''),
  };
};

/** The first title that names its year; a link to the page of all reports, 法治政府建设年度报告, names none and often stands above it. */
const find = (lines: readonly Line[]): Found | undefined => {
  const titles = lines.slice(0, untilText(lines)).flatMap((_, at) => titleAt(lines, at) ?? []);
  const hinted = lines.findIndex(({ hint, text }) => hint === 'title' && isFragment(text));
  return (
    titles.find(({ title }) => namesYear(title)) ??
    titles[0] ??
    (hinted >= 0 && hinted < SEARCHED ? { from: hinted, to: hinted, title: lines[hinted]?.text ?? '' } : undefined)
  );
};

/** In a text without line breaks the title is what comes before the first year that opens a sentence. */
const splitTitle = (lines: readonly Line[]): Line[] | undefined => {
  const at = lines.findIndex(({ text }) => !chromeReason(text));
  const first = lines[at];
  const found =
    first && /^([^。；，！？]{4,80}?(?:报告|情况的报告|年报))\s*(?=\S)(?![的）”》，。])/.exec(first.text.slice(0, 120));
  if (!first || !found?.[1] || !isTitle(found[1])) return undefined;
  return [
    ...lines.slice(0, at),
    { ...first, text: found[1] },
    { ...first, hint: undefined, text: first.text.slice(found[0].length) },
    ...lines.slice(at + 1),
  ];
};

const droppedAbove = (lines: readonly Line[]): { dropped: Lost[]; notes: SourceNote[] } => {
  const dropped = lines.map(({ text, line }): Lost => ({
    text,
    line,
    reason: /^附件/.test(text) ? 'annex_mark' : (chromeReason(text) ?? 'before_title'),
  }));
  const unknown = dropped.filter(({ reason }) => reason === 'before_title');
  const [first] = unknown;
  return {
    dropped,
    notes: first
      ? [
          {
            code: 'before_title_dropped',
            message: `${unknown.length} lines above the title are left out`,
            line: first.line,
          },
        ]
      : [],
  };
};

/** Finds the title and takes off what the page prints above and under it. */
export const takeMasthead = (lines: readonly Line[]): Masthead => {
  const whole = find(lines);
  const split = whole ? undefined : splitTitle(lines);
  const all = split ?? lines;
  const found = whole ?? (split && find(split));
  const above = found ? droppedAbove(all.slice(0, found.from)) : { dropped: [], notes: [] };
  const notes: SourceNote[] = [...above.notes];
  const title = found?.title ?? null;
  if (!title)
    notes.push({ code: 'title_missing', message: 'no line reads like the title of a report', line: all[0]?.line ?? 1 });
  if (split && title)
    notes.push({
      code: 'title_split',
      message: 'the title was cut off the text that follows it on the same line',
      line: all[found?.from ?? 0]?.line ?? 1,
    });
  const below = takeByline(all.slice(found ? found.to + 1 : 0), title);
  return { title, rest: below.rest, dropped: [...above.dropped, ...below.dropped], notes };
};

/** Until the report's text opens the page may still speak; what it says is dropped, an unknown line among it stays. */
const takeByline = (lines: readonly Line[], title: string | null): { rest: Line[]; dropped: Lost[] } => {
  const end = untilText(lines);
  const reasonAt = ({ text }: Line, at: number): Lost['reason'] | undefined => {
    const organ =
      title !== null && text.length <= 30 && ORGAN.test(text) && chromeReason(lines[at + 1]?.text ?? '') === 'byline';
    return text === title ? 'repeated_title' : organ ? 'byline' : chromeReason(text);
  };
  const reasons = lines.slice(0, end).map(reasonAt);
  return {
    rest: lines.filter((_, at) => reasons[at] === undefined),
    dropped: lines.slice(0, end).flatMap(({ text, line }, at) => {
      const reason = reasons[at];
      return reason ? [{ text, line, reason }] : [];
    }),
  };
};
