import type { ActingRole } from '../../units/roles.js';
import type { ContributionState, Disposition, OpinionVerdict, ReportState, RequestKind, Rung } from '../states.js';

/** What judging an act on one unit's answer needs to know. */
export interface ContributionContext {
  state: ContributionState;
  kind: RequestKind;
  reportState: ReportState;
  /** The roles that count on the side that acts: of the asked unit, or of who asked. */
  roles: readonly ActingRole[];
  /** Of the answer as it is written. */
  digest: string;
  empty: boolean;
  /** Its text, of which passages are taken over. */
  text: string;
  /** Who acts may write the section that it was asked for. */
  takesOver: boolean;
  /** Of an opinion, as far as it is said. */
  verdict: OpinionVerdict | null;
  /** A 修改后同意 says what to change, a 不同意 why. */
  verdictExplained: boolean;
  /** YYYY-MM-DD, of this contribution. */
  dueDate: string;
  /** YYYY-MM-DD in China. */
  today: string;
  urgedToday: boolean;
  openedByNextDesk: boolean;
}

/** More characters than anybody takes over at once. */
export const PASSAGE_MOST = 20_000;

/** What a person sends with an act on a contribution. */
export interface ContributionAct {
  variant?: undefined;
  reason?: string;
  /** YYYY-MM-DD. */
  dueDate?: string;
  digest?: string;
  disposition?: Disposition;
  /** The words that stand in the section's text from now on. */
  passage?: string;
  rung?: Rung;
  /** 附言 of a reminder. */
  note?: string;
}
