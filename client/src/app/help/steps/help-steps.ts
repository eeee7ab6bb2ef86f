import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Role, isAdministrator } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { CurrentReport } from '../../session/current-report';
import { administration } from '../administration';
import { addressOf } from './pages';
import { StepStates } from './step-states';
import { type Step, stepsOf } from './steps';

interface Line {
  readonly name: string;
  readonly label: string;
  readonly meaning: string;
  readonly page: string;
  /** Null where the reader may not open it. */
  readonly address: string | null;
  readonly step?: Step;
}

/** The button of a variant, where it says something else than the act. */
const buttons: Readonly<Record<string, string>> = {
  'section.submit_waiver': 'section.act.waiver',
  'report.publish_cancel': 'publish.cancel',
};

/** What a role does, in the order of the year; a link leads there who may do it. */
@Component({
  selector: 'bf-help-steps',
  imports: [RouterLink, StepStates],
  templateUrl: './help-steps.html',
  styleUrl: './help-steps.scss',
})
export class HelpSteps {
  readonly role = input.required<Role>();
  /** The reader has it. */
  readonly mine = input.required<boolean>();
  private readonly reports = inject(CurrentReport);
  protected readonly t = inject(Words).t;
  protected readonly lines = computed((): Line[] => {
    const role = this.role();
    if (!isAdministrator(role)) return stepsOf(role).map(this.lineOf);
    return administration[role].map((tab) => ({
      name: tab,
      label: this.t(`admin.tab.${tab}`),
      meaning: this.t(`help.administration.${role}.${tab}`),
      page: this.t('frame.place.admin'),
      address: this.mine() ? `/admin/${tab}` : null,
    }));
  });

  private readonly lineOf = (step: Step): Line => ({
    name: step.name,
    label: this.t(buttons[step.name] ?? `acts.${step.deed}`),
    meaning: this.t(`help.deeds.${step.name}`),
    page: this.t(`help.pages.${step.page}`),
    address: this.mine() ? addressOf(step.page, this.reports.report()?.id) : null,
    step,
  });
}
