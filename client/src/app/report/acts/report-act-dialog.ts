import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import type { Offer, ReportAction, ReportOverview, ReportTransition } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { draft, part } from '../../session/kept/drafts';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { Fingerprint } from '../../ui/fingerprint';
import { ReportModel } from '../../ui/report/report-model';
import { Written } from '../../ui/written/written';
import { verbOf } from './verb';

type Field = 'reason' | 'publicNote';
const every: readonly Field[] = ['reason', 'publicNote'];

/** An act of the report with what it asks for: a reason, a public note, the digest it is about. */
@Component({
  selector: 'bf-report-act-dialog',
  imports: [ActDialog, Fingerprint, Written],
  template: `
    <bf-act-dialog
      [heading]="heading()"
      [act]="verb()"
      [refusal]="missing()"
      [problem]="acting.problem()"
      [busy]="acting.busy()"
      (acted)="go()"
    >
      @if (offer(); as offer) {
        <p>{{ t('report.effect.' + offer.action) }}</p>
        @if (asks('digest') && report().digest; as digest) {
          <p class="digest">{{ t('report.digest') }}<bf-fingerprint [digest]="digest" /></p>
        }
        @for (field of wanted(); track field) {
          <div class="field">
            <label [for]="'act-' + field">{{ t('report.field.' + field) }}</label>
            <textarea
              class="input"
              [id]="'act-' + field"
              [maxLength]="longest[field]"
              [bfWritten]="fields[field]"
            ></textarea>
          </div>
        }
      }
    </bf-act-dialog>
  `,
  styles: `
    .digest {
      display: flex;
      align-items: center;
      gap: 8px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
  `,
})
export class ReportActDialog {
  readonly report = input.required<ReportOverview>();

  private readonly model = inject(ReportModel);
  private readonly dialog = viewChild.required(ActDialog);
  protected readonly t = inject(Words).t;
  protected readonly offer = signal<Offer<ReportAction> | null>(null);
  protected readonly longest: Record<Field, number> = { reason: 2000, publicNote: 500 };
  private readonly typed = draft(
    () => `report.${this.report().id}.${this.offer()?.action}`,
    (): Record<Field, string> => ({ reason: '', publicNote: '' }),
  );
  protected readonly fields = { reason: part(this.typed, 'reason'), publicNote: part(this.typed, 'publicNote') };
  protected readonly acting = acting({ stale: () => this.model.load(this.report().id) });
  protected readonly wanted = computed(() => every.filter((field) => this.asks(field)));
  protected readonly verb = computed(() => verbOf(this.offer()?.action, this.report().year, this.t));
  protected readonly heading = computed(() =>
    this.offer()
      ? this.t(`report.ask.${this.offer()?.action}`, { title: this.report().title, year: this.report().year })
      : '',
  );
  protected readonly missing = computed(() => {
    const field = this.wanted().find((one) => !this.typed()[one].trim());
    return field ? this.t(`report.still.${field}`) : '';
  });

  open(offer: Offer<ReportAction>): void {
    this.offer.set(offer);
    this.acting.problem.set('');
    setTimeout(() => this.dialog().open());
  }

  protected asks = (input: string): boolean => !!this.offer()?.asks.some((ask) => ask.input === input);

  protected async go(): Promise<void> {
    const offer = this.offer();
    if (!offer) return;
    const words = Object.fromEntries(this.wanted().map((field) => [field, this.typed()[field].trim()]));
    const digest = this.asks('digest') && this.report().digest ? { digest: this.report().digest } : {};
    const forget = this.typed.sending();
    await this.acting.run(
      () => this.model.act({ action: offer.action, ...words, ...digest } as ReportTransition),
      () => {
        forget();
        this.dialog().close();
      },
    );
  }
}
