import type { ActingRole } from '../../units/roles.js';
import { must } from '../asks.js';
import type { Guard, Table } from '../rules.js';
import type { ReportAction, ReportState } from '../states.js';

/** What a year that is not there yet depends on. */
export interface FoundingContext {
  state: 'none';
  /** The roles that count for the host unit. */
  roles: readonly ActingRole[];
  /** The issuing unit has a report of this year. */
  yearTaken: boolean;
  /** Questions of the import that nobody has answered. */
  flagsUnanswered: number;
}

export interface FoundingAct {
  variant?: undefined;
  /** A template, which may be the blank one, or an edition to start from. */
  startFrom?: { templateId: string } | { editionId: string };
}

const yearFree: Guard<FoundingContext, FoundingAct> = { code: 'year_taken', refuses: (c) => c.yearTaken };
const answered: Guard<FoundingContext, FoundingAct> = {
  code: 'flags_unanswered',
  refuses: (c) => c.flagsUnanswered > 0 && { count: c.flagsUnanswered },
};

/** How a report comes into being: the rows that start from “–”. */
export const foundingTable: Table<ReportAction, 'none' | ReportState, FoundingContext, FoundingAct> = [
  {
    action: 'create',
    from: ['none'],
    to: 'planned',
    who: ['coordinator'],
    asks: [must('startFrom', 'start_missing')],
    guards: [yearFree],
  },
  { action: 'import', from: ['none'], to: 'published', who: ['coordinator'], guards: [yearFree, answered] },
];
