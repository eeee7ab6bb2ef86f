import { type Amount, amountOf, bareMeasure } from '../../../figures/amount.js';
import { clauseBefore, type FoundFigure, numbersIn } from '../../../figures/numbers-in.js';
import type { FigureSpan, Paragraph } from '../../rule.js';

/** A number that counts something, and where in its paragraph it is said. */
export interface Said extends FoundFigure {
  /** The clause before the number. */
  readonly words: string;
  readonly end: number;
  /** Which sentence it stands in, which part of one between ；, and in how many brackets. */
  readonly sentence: number;
  readonly part: number;
  readonly depth: number;
  /** Not about so many, nor so many a piece. */
  readonly isExact: boolean;
  /** Digits behind the point, as written. */
  readonly decimals: number;
  /** The measure word without 万 or 亿 before it. */
  readonly unit: string;
  /** Whether it is a figure of the register, which follows the register by itself. */
  readonly isToken: boolean;
}

const ABOUT_BEFORE = /(?:约|近|逾|超过?|不足|不到|不[少低高多]于|不超过|多于|少于|低于|高于|至少|最多|至|～|[—-])$/u;
const ABOUT_BEHIND = /^(?:以[上下内]|左右|上下|不等|多|余)/u;
/** So many for each, on the average, or over years, and no part of a sum. */
const EACH = /每|平均|人均|[月年日]均|各[\d]?$|历年|以来|累计/u;

function written(text: string, { at, length, counted }: FoundFigure, words: string): boolean {
  const about = ABOUT_BEFORE.test(words) || ABOUT_BEHIND.test(text.slice(at + length, at + length + 2));
  return !about && !/[多余]/u.test(text.slice(at, at + length)) && !EACH.test(words) && !EACH.test(counted);
}

const MARK = /[。！？\n；（〔）〕]/gu;

/** Which sentence, part and brackets each of the figures stands in. */
function places(text: string, figures: readonly FoundFigure[]): Pick<Said, 'sentence' | 'part' | 'depth'>[] {
  const marks = [...text.matchAll(MARK)];
  let [sentence, part, depth, next] = [0, 0, 0, 0];
  return figures.map(({ at }) => {
    for (; next < marks.length && marks[next]!.index < at; next += 1) {
      const [mark] = marks[next]!;
      if (mark === '；') part += 1;
      else if (mark === '（' || mark === '〔') depth += 1;
      else if (mark === '）' || mark === '〕') depth = Math.max(0, depth - 1);
      else [sentence, part, depth] = [sentence + 1, part + 1, 0];
    }
    return { sentence, part, depth };
  });
}

/** Which of the figures stand in a span of the register. */
function inSpans(figures: readonly FoundFigure[], spans: readonly FigureSpan[] = []): boolean[] {
  const inOrder = spans.toSorted((a, b) => a.at - b.at);
  let next = 0;
  return figures.map(({ at }) => {
    while (next < inOrder.length && inOrder[next]!.at + inOrder[next]!.length <= at) next += 1;
    return next < inOrder.length && inOrder[next]!.at <= at;
  });
}

/** What it stands for, as it was rounded. */
export const amountIn = ({ value, measure, decimals }: Said): Amount => amountOf(value, measure, decimals);

function read(paragraph: Paragraph): readonly Said[] {
  const { text } = paragraph;
  const figures = (/\d/.test(text) ? numbersIn(text) : []).filter(
    (found) => found.kind === 'figure' && !found.lists,
  ) as FoundFigure[];
  const where = places(text, figures);
  const isToken = inSpans(figures, paragraph.figures);
  return figures.map((figure, index): Said => {
    const words = clauseBefore(text, figure.at, '。！？；，：\n');
    const decimals = /\.(\d+)/.exec(text.slice(figure.at, figure.at + figure.length))?.[1]?.length ?? 0;
    return {
      ...figure,
      ...where[index]!,
      words,
      decimals,
      end: figure.at + figure.length,
      isExact: written(text, figure, words),
      unit: bareMeasure(figure.measure),
      isToken: isToken[index]!,
    };
  });
}

let last: { readonly paragraph: Paragraph; readonly said: readonly Said[] } | undefined;

/**
 * The counts of a paragraph in order, without those that are written out, as 三个专栏. One rule after another asks for
 * those of the same paragraph.
 */
export function saidIn(paragraph: Paragraph): readonly Said[] {
  if (last?.paragraph !== paragraph) last = { paragraph, said: read(paragraph) };
  return last.said;
}
