import { hasPassed } from '../report/civil-date.js';
import type { RefusalCode } from './refusal-codes.js';
import type { Ask, Guard } from './rules.js';
import type { ReportState } from './states.js';

export const blank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && !value.trim());

/** An input that the act must bring, always or where `needed` says so; blank text does not count. */
export function must<Input extends string, C = unknown>(
  input: Input,
  code: RefusalCode,
  needed: (context: C) => boolean = () => true,
): Ask<C, { [K in Input]?: unknown }> {
  return { input, code, refuses: (context, act) => blank(act[input]) && needed(context) };
}

/** The text that the person read is the text that is there: a digest must be sent, and equal `current`. */
export function sameText<C>(current: (context: C) => string | null): Ask<C, { digest?: string }>[] {
  return [
    must('digest', 'digest_missing'),
    {
      input: 'digest',
      code: 'text_changed',
      refuses: (context, act) => act.digest !== undefined && act.digest !== current(context),
    },
  ];
}

/** Who is asked again needs a day that is still to come. A plan may name one that has passed: a year may be begun late. */
export const notPast: Ask<{ today: string }, { dueDate?: string }> = {
  input: 'dueDate',
  code: 'due_date_past',
  refuses: ({ today }, { dueDate }) => hasPassed(dueDate ?? null, today),
};

export const reason = must('reason', 'reason_missing');

/** What a draft is made of moves while the report is drafted. */
export const reportDrafting: Guard<{ reportState: ReportState }, unknown> = {
  code: 'report_not_drafting',
  refuses: (c) => c.reportState !== 'drafting' && { reportState: c.reportState },
};
