import { Injectable, inject } from '@angular/core';
import { type SectionState, holders, overdueFor, wholeRoles } from '@bafang/shared';
import { BusinessClock } from '../../session/business-clock';
import { Session } from '../../session/session';

interface Due {
  readonly state: SectionState;
  readonly dueDate: string | null;
}

/** Whose due dates this reader is told of: who sees the whole outline hears of every delay, a unit of its own. */
@Injectable({ providedIn: 'root' })
export class Pressing {
  private readonly today = inject(BusinessClock).today;
  private readonly session = inject(Session);

  /** The due date while it presses somebody of whom this reader hears; else null. */
  readonly dueDate = ({ state, dueDate }: Due): string | null => {
    const holder = holders[state];
    return holder === 'unit' || (holder === 'bureau' && this.session.has(...wholeRoles)) ? dueDate : null;
  };

  readonly isOverdue = (section: Due): boolean =>
    this.dueDate(section) !== null && overdueFor(section, this.today()) !== null;
}
