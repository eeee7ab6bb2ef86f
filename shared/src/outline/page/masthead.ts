import { chromeReason } from './chrome.js';
import { isFigure, type Line, type Lost } from '../lines.js';
import { cut, join, type Placed, wordsOf } from '../place.js';
import type { SourceNote } from '../source-outline.js';
import { isTitle, isTitleFragment, namesYear, sameTitle, TITLE_KIND, titleParts } from './title.js';
import { opensWithOrdinal } from '../body/markers.js';

export interface Masthead {
  title: Placed | null;
  rest: Line[];
  dropped: Lost[];
  notes: SourceNote[];
}

/** A title stands near the top; what comes later is text that only looks like one. */
const SEARCHED = 60;
/** A title printed over several lines. */
const MOST_LINES = 4;
/** Longer than this, a line with a comma is text. */
const LONGEST_LINE = 80;
const ORGAN = /(政府|局|委员会|办公室|厅|部|委|办|院|市|县|区)$/;

interface Found {
  from: number;
  to: number;
  title: string;
}

/** The lines above that belong to the same title: 东莞市人民政府 / 关于2018年…的报告, 2018年度 / 东莞市…报告. A title that names its issuer itself needs no other. */
const withHead = (lines: readonly Line[], { from: first, to, title: own }: Found): Found => {
  let [from, title] = [first, own];
  for (; to - from < MOST_LINES - 1; from -= 1) {
    const above = lines[from - 1]?.text ?? '';
    const named = titleParts(title).issuer !== null && !title.startsWith('关于');
    const organ =
      /^(关于|\d{4}|情况|建设|工作|年度|的|法治)/.test(title) &&
      ((ORGAN.test(above) && !named) || /(关于|建设|法治政府|年|度)$/.test(above));
    const year = /^\d{4}年度?$/.test(above) && !namesYear(title);
    if (!(organ || year) || !isTitleFragment(above) || isFigure(above, title)) break;
    title = above + title;
  }
  return { from, to, title };
};

/** The title that ends at a line, over as few lines as make one, and what belongs to it above. */
const titleTo = (lines: readonly Line[], to: number): Found | undefined => {
  let title = '';
  for (let from = to; from >= 0 && to - from < MOST_LINES; from -= 1) {
    const { text, hint } = lines[from] as Line;
    if (isFigure(text, title)) return undefined;
    if (hint === 'tableRow' || (!isTitleFragment(text) && (from < to || !isTitle(text)))) return undefined;
    title = text + title;
    if (isTitle(title) && (from === to || /[\d０-９〇○]{4}/.test(title))) return withHead(lines, { from, to, title });
  }
  return undefined;
};

const opensText = (text: string): boolean =>
  opensWithOrdinal(text) || /。$/.test(text) || (text.length > LONGEST_LINE && /[，。]/.test(text));

/** How many lines the page has for itself before the report's text opens. */
const untilText = (lines: readonly Line[]): number => {
  const top = lines.slice(0, SEARCHED);
  const opens = top.findIndex(({ text }) => opensText(text));
  return opens < 0 ? top.length : opens;
};
const titlesIn = (lines: readonly Line[], end: number): Found[] =>
  lines.slice(0, end).flatMap((_, at) => titleTo(lines, at) ?? []);

/** The first title that names its year; a link to the page of all reports, 法治政府建设年度报告, names none and often stands above it. */
const find = (lines: readonly Line[]): Found | undefined => {
  const titles = titlesIn(lines, untilText(lines));
  const hinted = lines.findIndex(({ hint, text }) => hint === 'title' && isTitleFragment(text));
  return (
    titles.find(({ title }) => namesYear(title)) ??
    titles[0] ??
    (hinted >= 0 && hinted < SEARCHED ? { from: hinted, to: hinted, title: lines[hinted]?.text ?? '' } : undefined)
  );
};

/** What may follow a title on its line: a space, or a year, a number, a salutation or words that open a sentence. */
const OPENS = [
  '\\s+(?![的）”》，。])',
  '(?=[12２][\\d０-９]{3}\\s?年|[今去近]年|过去)',
  '(?=[一1][、.．]|（[一二]）)',
  '(?=根据|依据|按照|为|我[省市县区镇乡街局委]|全[省市县区镇乡局]|各)',
  `(?=(?!${TITLE_KIND})[^，。；：]{2,12}：)`,
].join('|');
const RUN_IN_TITLE = new RegExp(`^([^。；，！？]{4,80}?${TITLE_KIND})(?:${OPENS})`);

/** In a text without line breaks the title is what comes before the first words that open a sentence. */
const splitTitle = (lines: readonly Line[]): Line[] | undefined => {
  const at = lines.findIndex(({ text }) => !chromeReason(text));
  const first = lines[at];
  const found = first && RUN_IN_TITLE.exec(first.text.slice(0, 120));
  if (!first || !found?.[1] || !isTitle(found[1])) return undefined;
  return [
    ...lines.slice(0, at),
    cut(first, 0, found[1].length),
    { ...cut(first, found[0].length), hint: undefined },
    ...lines.slice(at + 1),
  ];
};

const droppedAbove = (lines: readonly Line[]): { dropped: Lost[]; notes: SourceNote[] } => {
  const reasonOf = ({ text }: Line): Lost['reason'] =>
    /^附件/.test(text) ? 'annex_mark' : (chromeReason(text) ?? 'before_title');
  const unknown = lines.filter((line) => reasonOf(line) === 'before_title');
  const [first] = unknown;
  return {
    dropped: lines.map((line) => ({ text: line.text, line: line.line, reason: reasonOf(line) })),
    notes: first
      ? [
          {
            code: 'before_title_dropped',
            message: `${unknown.length} lines above the title are left out`,
            line: first.line,
            words: unknown.flatMap((line) => wordsOf(line)),
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
  const [head, ...more] = found ? all.slice(found.from, found.to + 1) : [];
  const title = head
    ? join(
        head,
        more.map((line) => ({ joint: '', line })),
      )
    : null;
  if (!title)
    notes.push({ code: 'title_missing', message: 'no line reads like the title of a report', line: all[0]?.line ?? 1 });
  if (split && title)
    notes.push({
      code: 'title_split',
      message: 'the title was cut off the text that follows it on the same line',
      line: all[found?.from ?? 0]?.line ?? 1,
      words: wordsOf(title),
    });
  const below = takeByline(all.slice(found ? found.to + 1 : 0), found?.title ?? null);
  return { title, rest: below.rest, dropped: [...above.dropped, ...below.dropped], notes: [...notes, ...below.notes] };
};

/** Until the report's text opens, or the title is said again, the page may still speak; what it says is dropped, an unknown line among it stays and is told. */
const takeByline = (lines: readonly Line[], title: string | null): Pick<Masthead, 'rest' | 'dropped' | 'notes'> => {
  const numbered = lines.slice(0, SEARCHED).findIndex(({ text }) => opensWithOrdinal(text));
  const again = titlesIn(lines, numbered < 0 ? SEARCHED : numbered).filter((found) =>
    sameTitle(found.title, title ?? ''),
  );
  const opens = untilText(lines);
  const end = Math.max(opens, ...again.map(({ to }) => to + 1));
  const reasonAt = ({ text }: Line, at: number): Lost['reason'] | undefined => {
    if (at >= end) return undefined;
    if (again.some(({ from, to }) => from <= at && at <= to)) return 'repeated_title';
    const organ =
      title !== null && text.length <= 30 && ORGAN.test(text) && chromeReason(lines[at + 1]?.text ?? '') === 'byline';
    return organ ? 'byline' : chromeReason(text);
  };
  const reasons = lines.map(reasonAt);
  const kept = lines.filter(({ text }, at) => at < end && !reasons[at] && (at >= opens || !/[，；：！？]/.test(text)));
  const unclear = title !== null && end < lines.length ? kept[0] : undefined;
  return {
    rest: lines.filter((_, at) => reasons[at] === undefined),
    dropped: lines.flatMap(({ text, line }, at) => {
      const reason = reasons[at];
      return reason ? [{ text, line, reason }] : [];
    }),
    notes: unclear
      ? [
          {
            code: 'line_unclear',
            message: `${kept.length} lines under the title stay in the text`,
            line: unclear.line,
            words: kept.flatMap((line) => wordsOf(line)),
          },
        ]
      : [],
  };
};
