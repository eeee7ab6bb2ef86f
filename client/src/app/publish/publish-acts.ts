import { Component, type OutputEmitterRef, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { type PublishView, type ReportAction, type ReportTransition, instantInChina } from '@bafang/shared';
import { Words } from '../i18n/words';
import { acting } from '../session/problems/acting';
import { BusinessClock } from '../session/business-clock';
import { ProblemWords } from '../session/problems/problem-words';
import { Transitions } from '../session/requests/transitions';
import { DateField } from '../ui/date-field/date-field';
import { ActDialog } from '../ui/dialog/act-dialog';
import { FullMomentWords } from '../ui/time/date-pipes';
import { CorrectDialog } from './correct-dialog';

const HALF_HOURS = Array.from(
  { length: 48 },
  (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`,
);

/** The acts on the report: 公开 now or at a set time; afterwards 更正, and 放弃更正. */
@Component({
  selector: 'bf-publish-acts',
  imports: [ActDialog, CorrectDialog, DateField, FullMomentWords, MatButton, MatIcon],
  host: { '[class.idle]': '!publish() && !correct() && !drop()' },
  templateUrl: './publish-acts.html',
  styleUrl: './publish-acts.scss',
})
export class PublishActs {
  readonly view = input.required<PublishView>();
  readonly acted = output();
  readonly corrected = output();
  private readonly transitions = inject(Transitions);
  private readonly problems = inject(ProblemWords);
  private readonly confirmation = viewChild.required('confirmation', { read: ActDialog });
  protected readonly correction = viewChild.required(CorrectDialog);
  protected readonly t = inject(Words).t;
  protected readonly later = signal(false);
  /** A moment in China. */
  protected readonly date = signal('');
  protected readonly time = signal('09:00');
  protected readonly times = HALF_HOURS;
  protected readonly today = inject(BusinessClock).today;
  protected readonly acting = acting({ stale: () => this.acted.emit() });

  protected readonly publish = computed(() => this.offer('publish'));
  protected readonly correct = computed(() => this.offer('correct'));
  protected readonly drop = computed(() => this.offer('drop_correction'));
  /** The time that is set, while it may still be taken back. */
  protected readonly set = computed(
    () => this.view().editions.find(({ state, publishAt }) => state === 'frozen' && publishAt)?.publishAt,
  );
  protected readonly cancel = computed(() =>
    this.view().offers.find(({ action, variant }) => action === 'publish' && variant === 'cancel'),
  );
  protected readonly refusal = computed(() => this.reasons('publish'));
  protected readonly dropRefusal = computed(() => this.reasons('drop_correction'));
  protected readonly moment = computed(() => {
    const date = this.date();
    return this.later() && date ? instantInChina(date, this.time()) : undefined;
  });
  protected readonly wanting = computed(() => (this.later() && !this.date() ? this.t('publish.noTime') : ''));

  protected ask(): void {
    if (this.refusal() || this.wanting()) return;
    this.acting.problem.set('');
    this.confirmation().open();
  }

  protected async publishNow(): Promise<void> {
    const publishAt = this.moment();
    if (await this.send({ action: 'publish', ...(publishAt && { publishAt }) })) this.confirmation().close();
  }

  protected cancelNow(): Promise<boolean> {
    return this.send({ action: 'publish', variant: 'cancel' });
  }

  protected dropNow(): Promise<boolean> {
    return this.send({ action: 'drop_correction' });
  }

  protected async correctNow(said: { reason: string; publicNote: string }): Promise<void> {
    if (!(await this.send({ action: 'correct', ...said }, this.corrected))) return;
    this.correction().close();
  }

  private send(act: ReportTransition, then: OutputEmitterRef<void> = this.acted): Promise<boolean> {
    const { reportId, version } = this.view();
    return this.acting.run(
      () => this.transitions.report({ id: reportId, version }, act),
      () => then.emit(),
    );
  }

  private offer(action: ReportAction) {
    return this.view().offers.find((offer) => offer.action === action && !offer.variant);
  }

  private reasons(action: ReportAction): string {
    return this.problems.refusalsText(this.offer(action)?.refusals ?? []);
  }
}
