import { Component, computed, inject, input } from '@angular/core';
import type { Role } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { StateChip } from '../../ui/states/state-chip';
import type { AnyState } from '../../ui/states/states';
import { alike, stations } from './road';
import { StepStates } from '../steps/step-states';
import { doersOf, stepsOf } from '../steps/steps';

/** The road from the first draft to the public with the role's own places marked, and what is mistaken on it. */
@Component({
  selector: 'bf-help-road',
  imports: [StateChip, StepStates],
  templateUrl: './help-road.html',
  styleUrl: './help-road.scss',
})
export class HelpRoad {
  readonly role = input.required<Role | null>();
  protected readonly t = inject(Words).t;
  protected readonly name = computed(() => (this.role() ? this.t(`roles.${this.role()}`) : ''));
  protected readonly stations = computed(() =>
    stations.map(({ words, who, then }) => ({
      words,
      who: this.rolesOf(who),
      then: then && { ...then, state: then.state as AnyState },
      mine: who.some((role) => role === this.role()),
    })),
  );
  protected readonly marked = computed(() => this.stations().some(({ mine }) => mine));
  protected readonly alike = computed(() =>
    alike.map((deed) => {
      const who = doersOf(deed);
      const step = stepsOf(who[0]!).find(({ name }) => name === deed)!;
      return { deed, who: this.rolesOf(who), step, action: deed.split('.')[1] };
    }),
  );

  private rolesOf(who: readonly Role[]): string {
    return who.map((role) => this.t(`roles.${role}`)).join(this.t('help.and'));
  }
}
