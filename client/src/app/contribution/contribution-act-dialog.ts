import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type { ContributionView } from '@bafang/shared';
import { Words } from '../i18n/words';
import { draft } from '../session/drafts';
import { DateField } from '../ui/date-field/date-field';
import { ActDialog } from '../ui/dialog/act-dialog';
import { Written } from '../ui/written/written';
import { type ContributionInput, type ContributionOffer, questionsOf } from './contribution-acts';

/** Why an answer goes back or says nothing, and until when it is due again. What was typed stays when it is put away. */
@Component({
  selector: 'bf-contribution-act-dialog',
  imports: [ActDialog, DateField, Written],
  template: `<bf-act-dialog
    [heading]="t('contribution.actOn', { verb: verb() })"
    [act]="verb()"
    [refusal]="missing()"
    [problem]="problem()"
    [busy]="busy()"
    (acted)="act()"
  >
    @if (asks('reason')) {
      <div class="field">
        <label for="contribution-reason">{{ t('contribution.reason') }}</label>
        <textarea id="contribution-reason" class="input" maxlength="2000" [bfWritten]="reason"></textarea>
      </div>
    }
    @if (asks('dueDate')) {
      <div class="field">
        <label for="contribution-due">{{ t('contribution.newDueDate') }}</label>
        <bf-date-field fieldId="contribution-due" [value]="dueDate()" (picked)="dueDate.set($event ?? '')" />
      </div>
    }
  </bf-act-dialog>`,
})
export class ContributionActDialog {
  readonly view = input.required<ContributionView>();
  readonly problem = input('');
  readonly busy = input(false);
  readonly acted = output<{ offer: ContributionOffer; input: ContributionInput }>();
  private readonly dialog = viewChild.required(ActDialog);
  private readonly offer = signal<ContributionOffer | null>(null);
  protected readonly t = inject(Words).t;
  protected readonly verb = computed(() => this.t(`acts.contribution.${this.offer()?.action ?? 'return'}`));
  protected readonly reason = draft(
    () => `contribution.${this.view().id} ${this.offer()?.action ?? ''}`,
    () => '',
  );
  protected readonly dueDate = signal('');
  private forgetReason = (): void => undefined;
  protected readonly missing = computed(() => {
    const said: Record<string, string> = { reason: this.reason().trim(), dueDate: this.dueDate() };
    const offer = this.offer();
    const wanting = offer && questionsOf(offer).find(({ input, required }) => required && !said[input]);
    return wanting ? this.t(`contribution.wanting.${wanting.input}`) : '';
  });

  open(offer: ContributionOffer): void {
    this.offer.set(offer);
    this.dueDate.set('');
    setTimeout(() => this.dialog().open());
  }

  /** The act is done: what was typed for it is used up. */
  close(): void {
    this.forgetReason();
    this.dialog().close();
  }

  protected asks(input: string): boolean {
    return !!this.offer()?.asks.some((ask) => ask.input === input);
  }

  protected act(): void {
    const [offer, reason, dueDate] = [this.offer(), this.reason().trim(), this.dueDate()];
    this.forgetReason = this.reason.sending();
    if (offer) this.acted.emit({ offer, input: { ...(reason && { reason }), ...(dueDate && { dueDate }) } });
  }
}
