import { Component, computed, inject, input } from '@angular/core';
import { type ContributionView, owedContributionStates } from '@bafang/shared';
import { Words } from '../i18n/words';
import { StateChip } from '../ui/states/state-chip';
import { Dates } from '../ui/time/dates';
import { DueDate } from '../ui/time/due-date';

/** 素材　认真开展…工作: what is asked about, by whom, until when, and where the answer stands. */
@Component({
  selector: 'bf-contribution-header',
  imports: [DueDate, StateChip],
  template: `
    <div class="title">
      <h1>
        <span class="kind">{{ t('contribution.kind.' + view().request.kind) }}</span>
        <span [title]="title()">{{ title() }}</span>
      </h1>
      <bf-state kind="contribution" [state]="view().state" as="pill" />
    </div>
    <div class="facts">
      <span>{{ facts() }}</span>
      <bf-due [date]="view().dueDate" [met]="!owed()" />
    </div>
  `,
  styleUrl: './contribution-header.scss',
})
export class ContributionHeader {
  readonly view = input.required<ContributionView>();
  protected readonly t = inject(Words).t;
  private readonly dates = inject(Dates);
  protected readonly owed = computed(() => owedContributionStates.includes(this.view().state));
  protected readonly title = computed(() => {
    const { about, year } = this.view().request;
    return about ? about.title || about.label : this.t('contribution.whole', { year });
  });
  protected readonly facts = computed(() => {
    const { about, askedBy, at, kind } = this.view().request;
    const asked = this.t(`contribution.asked.${kind}`, { by: askedBy.name, at: this.dates.moment(at) });
    return [about?.title ? about.label : '', asked].filter(Boolean).join('　');
  });
}
