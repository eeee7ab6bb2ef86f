import { type CivilDate, hasPassed } from '../../report/civil-date.js';
import { type SectionState, sectionStates } from '../states.js';

/** With whom a section lies: whoever has to do the next thing with it. */
export type Holder = 'unit' | 'bureau';

/** Null where nothing more is to be done. */
export const holders: Record<SectionState, Holder | null> = {
  unassigned: 'bureau',
  assigned: 'unit',
  drafting: 'unit',
  unit_review: 'unit',
  submitted: 'bureau',
  returned: 'unit',
  approved: null,
  stale: 'bureau',
  waived: null,
};

/** In which states a section lies with them. */
export const statesWith = (holder: Holder): SectionState[] =>
  sectionStates.filter((state) => holders[state] === holder);

/** Whose section is past its due date; null for nobody's. Once the unit has submitted it is the bureau that is late. */
export const overdueFor = (
  { state, dueDate }: { readonly state: SectionState; readonly dueDate: CivilDate | null },
  today: CivilDate,
): Holder | null => (hasPassed(dueDate, today) ? holders[state] : null);
