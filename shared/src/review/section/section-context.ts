import type { OpenOpinions } from '../opinion-guards.js';
import type { ActingRole } from '../../units/roles.js';
import type { Involvement } from '../../units/separation.js';
import type { UnitKind } from '../../units/unit.js';
import type { ReportState, Rung, SectionState } from '../states.js';

/** What judging an act on a section needs to know; the server fetches it inside the unit of work. */
export interface SectionContext extends OpenOpinions {
  state: SectionState;
  reportState: ReportState;
  /** The roles that count for this section: clerk and unit_head of its lead unit, the bureau's of the host unit, leader of the issuing unit. */
  roles: readonly ActingRole[];
  /** What the person, and a principal, did to this text. */
  involvement: Involvement;
  /** Of the current text; where `stale`, of the text with the newest values that `reconfirm` would write. */
  digest: string;
  leadUnitId: string | null;
  leadUnitHasHead: boolean;
  /** The unit that an `assign` names, looked up. */
  proposedLead?: { kind: UnitKind; hasHead: boolean };
  /** YYYY-MM-DD, as `today` in China. */
  dueDate: string | null;
  today: string;
  empty: boolean;
  /** Undecided suggestions of the unit itself, and of anybody. */
  ownSuggestions: number;
  undecidedSuggestions: number;
  /** Error diagnostics that are not set aside. */
  errors: number;
  /** Names of the figures whose pinned value is not the newest; where `stale`, of those of which `reconfirm` would find none to take. */
  outdatedFigures: readonly string[];
  /** 沿用率 of the text and the template's limit, in percent; null where there is nothing to compare with. */
  carried: { share: number; limit: number } | null;
  openConditions: number;
  /** The unit asked for 免报 with the submission that is before the bureau. */
  waiverAsked: boolean;
  templateRequires: boolean;
  /** The section page of the next desk told the server that it was opened since the text came there. */
  openedByNextDesk: boolean;
  /** Somebody reminded of it today, in China. */
  urgedToday: boolean;
  /** Nobody is left at the next desk who could return it. */
  nextDeskHasNobody: boolean;
}

/** What a person sends with an act on a section. `waiver`: 免报 asked for in place of text. */
export interface SectionAct {
  variant?: 'waiver';
  reason?: string;
  /** YYYY-MM-DD. */
  dueDate?: string;
  digest?: string;
  leadUnitId?: string;
  supportingUnitIds?: readonly string[];
  /** null clears it. */
  wordLimit?: number | null;
  rung?: Rung;
  /** 附言 of a reminder. */
  note?: string;
}
