import type { ChecklistItem, Refusal } from '@bafang/shared';
import type { IconName } from '../../ui/icons/icons';
import type { Tone } from '../../ui/states/states';

/** One line of the checklist: guards that people think of as one, and where their gaps are mended. */
interface CheckGroup {
  /** Its words are `report.check.<name>`. */
  readonly name: string;
  readonly codes: readonly string[];
  /** What is told beside it, and hinders nothing. */
  readonly tells?: string;
  /** Said only where it is wanting. */
  readonly onlyGaps?: true;
  readonly mend?: 'prepare' | 'clearance' | 'assignment';
  /** One of its guards that is mended on a screen of its own. */
  readonly screens?: Readonly<Record<string, 'coverage'>>;
  readonly gap?: { readonly icon: IconName; readonly tone: Tone };
}

export const DUE_DATES_PAST = 'due_dates_past';

const groups: Record<'open' | 'send_to_sign', readonly CheckGroup[]> = {
  open: [
    { name: 'points', codes: ['no_sections'], onlyGaps: true },
    { name: 'lead', codes: ['sections_without_lead'] },
    { name: 'due', codes: ['sections_without_due_date'], tells: DUE_DATES_PAST },
    { name: 'heads', codes: ['units_without_head'] },
    { name: 'approver', codes: ['second_approver_missing'] },
  ],
  send_to_sign: [
    { name: 'approved', codes: ['areas_not_approved', 'sections_not_approved', 'approvals_void'] },
    { name: 'stale', codes: ['sections_stale'], gap: { icon: 'sync_problem', tone: 'plum' } },
    { name: 'conditions', codes: ['conditions_open'], onlyGaps: true },
    { name: 'opinions', codes: ['opinions_awaited', 'objections_undisposed'], onlyGaps: true },
    { name: 'cleared', codes: ['not_cleared', 'clear_void'], mend: 'clearance' },
    { name: 'contents', codes: ['parts_missing', 'matters_missing'], screens: { matters_missing: 'coverage' } },
    { name: 'signers', codes: ['no_signers', 'signer_excluded', 'no_whole_signer_last'], mend: 'prepare' },
    { name: 'deliberation', codes: ['deliberation_missing'], onlyGaps: true },
  ],
};

export interface CheckLine extends CheckGroup {
  readonly refusals: readonly Refusal[];
  readonly told: readonly Refusal[];
}

/** The checklist as people read it; a guard that no group names stands by itself. */
export function checkLines(
  action: 'open' | 'send_to_sign',
  items: readonly ChecklistItem[],
  told: readonly Refusal[] = [],
): CheckLine[] {
  const named = new Set(groups[action].flatMap(({ codes }) => codes));
  const others = items
    .filter(({ code }) => !named.has(code))
    .map(({ code }): CheckGroup => ({ name: 'other', codes: [code], onlyGaps: true }));
  return [...groups[action], ...others]
    .map((group) => ({
      ...group,
      refusals: items.flatMap(({ code, refusal }) => (refusal && group.codes.includes(code) ? [refusal] : [])),
      told: told.filter(({ code }) => code === group.tells),
    }))
    .filter(({ onlyGaps, refusals }) => !onlyGaps || refusals.length > 0);
}
