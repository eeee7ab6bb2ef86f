import type { ActingRole } from '../units/roles.js';
import type { Involvement } from '../units/separation.js';
import { reportDrafting, sameText } from './asks.js';
import { opinionGuards, type OpenOpinions } from './opinion-guards.js';
import type { Table } from './rules.js';
import { separationGuards } from './separation-guards.js';
import { finishedStates, type AreaAction, type AreaState, type ReportState, type SectionState } from './states.js';

export interface AreaProgress {
  /** The states of its sections. */
  sections: readonly SectionState[];
  /** An approve_area attests the area's current digest. */
  approveHolds: boolean;
  /** Per signer of its own, whether the signature holds in this round. */
  ownSignatures: readonly boolean[];
}

/** The area's states: the first line that fits. */
// prettier-ignore
export const areaStateTable: readonly { state: AreaState; when(facts: AreaProgress): boolean }[] = [
  { state: 'in_progress', when: ({ sections }) => !sections.length || sections.some((state) => !finishedStates.includes(state)) },
  { state: 'signed', when: ({ approveHolds, ownSignatures }) => approveHolds && ownSignatures.length > 0 && ownSignatures.every(Boolean) },
  { state: 'approved', when: ({ approveHolds }) => approveHolds },
  { state: 'ready', when: () => true },
];

/** An area has no stored state; it follows from its sections and attestations. */
export const areaState = (facts: AreaProgress): AreaState =>
  areaStateTable.find(({ when }) => when(facts))?.state ?? 'ready';

export interface AreaContext extends OpenOpinions {
  state: AreaState;
  reportState: ReportState;
  roles: readonly ActingRole[];
  /** What the person, and a principal, did to any section of the area. */
  involvement: Involvement;
  /** Of the area's canonical string. */
  digest: string;
}

export interface AreaAct {
  variant?: undefined;
  digest?: string;
}

/** The one act on an area: 审定本方面. */
export const areaTable: Table<AreaAction, AreaState, AreaContext, AreaAct> = [
  {
    action: 'approve_area',
    from: ['ready'],
    to: 'approved',
    who: ['bureau_head'],
    given: [reportDrafting],
    asks: sameText((context: AreaContext) => context.digest),
    guards: [...separationGuards('approve_area'), ...opinionGuards],
  },
];
