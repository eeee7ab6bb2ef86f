import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { Words } from '../../i18n/words';
import { BusinessClock } from '../../session/business-clock';
import { draft } from '../../session/kept/drafts';
import { DateField } from '../date-field/date-field';
import { ActDialog } from '../dialog/act-dialog';
import { Written } from '../written/written';
import { type ContributionInput, type ContributionOffer, questionsOf } from './contribution-offers';

/** Why an answer goes back or says nothing, until when it is due again. What was typed stays when it is put away. */
@Component({
  selector: 'bf-contribution-act-dialog',
  imports: [ActDialog, DateField, Written],
  templateUrl: './contribution-act-dialog.html',
})
export class ContributionActDialog {
  /** The answer that is acted on; `unit` where the page shows those of several. */
  readonly answer = input.required<{ readonly id: string }>();
  readonly unit = input('');
  readonly problem = input('');
  readonly busy = input(false);
  readonly acted = output<{ offer: ContributionOffer; input: ContributionInput }>();
  private readonly dialog = viewChild.required(ActDialog);
  private readonly clock = inject(BusinessClock);
  private readonly offer = signal<ContributionOffer | null>(null);
  protected readonly t = inject(Words).t;
  protected readonly today = computed(() => this.clock.today());
  protected readonly verb = computed(() => this.t(`acts.contribution.${this.offer()?.action ?? 'return'}`));
  protected readonly heading = computed(() =>
    this.t(this.unit() ? 'contribution.actOnOf' : 'contribution.actOn', { verb: this.verb(), unit: this.unit() }),
  );
  protected readonly reason = draft(
    () => `contribution.${this.answer().id} ${this.offer()?.action ?? ''}`,
    () => '',
  );
  protected readonly dueDate = signal('');
  private readonly said = computed((): ContributionInput => {
    const asked = Object.entries({ reason: this.reason().trim(), dueDate: this.dueDate() }).filter(
      ([input, value]) => value && this.asks(input),
    );
    return Object.fromEntries(asked) as ContributionInput;
  });
  protected readonly missing = computed(() => {
    const offer = this.offer();
    const wanting = offer && questionsOf(offer).find(({ input, required }) => required && !(input in this.said()));
    return wanting ? this.t(`contribution.wanting.${wanting.input}`) : '';
  });
  private forget = (): void => undefined;

  open(offer: ContributionOffer): void {
    this.offer.set(offer);
    this.dueDate.set('');
    setTimeout(() => this.dialog().open());
  }

  /** The act is done: what was typed for it is used up. */
  close(): void {
    this.forget();
    this.dialog().close();
  }

  protected asks(input: string): boolean {
    return !!this.offer()?.asks.some((ask) => ask.input === input);
  }

  protected act(): void {
    const offer = this.offer();
    this.forget = this.reason.sending();
    if (offer) this.acted.emit({ offer, input: this.said() });
  }
}
