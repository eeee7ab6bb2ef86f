import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { PreparationView, ReportOverview } from '@bafang/shared';
import { type Observable, firstValueFrom } from 'rxjs';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { draft, lens } from '../../session/kept/drafts';
import { Transitions } from '../../session/requests/transitions';
import { DateField } from '../../ui/date-field/date-field';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { ReportApi } from '../../ui/report/report-api';
import { rowsOf } from '../../ui/report/rows';
import { Written } from '../../ui/written/written';
import { whileSame } from '../../session/kept/field';

type Signer = PreparationView['signers'][number];

/** 拟签: title, cover data and who signs what in which step. */
@Component({
  selector: 'bf-preparation-dialog',
  imports: [ActDialog, DateField, MatButton, MatIcon, Written],
  templateUrl: './preparation-dialog.html',
  styleUrl: './preparation-dialog.scss',
})
export class PreparationDialog {
  readonly report = input.required<ReportOverview>();
  readonly saved = output();

  private readonly api = inject(ReportApi);
  private readonly transitions = inject(Transitions);
  private readonly dialog = viewChild.required(ActDialog);
  protected readonly t = inject(Words).t;
  /** As it stands on the server, for a report. */
  private readonly found = whileSame<string, PreparationView | null>(
    () => this.report().id,
    () => null,
  );
  /** Kept until it is saved. */
  protected readonly view = draft<PreparationView | null>(
    () => `preparation.${this.report().id}`,
    () => this.found(),
  );
  protected readonly title = lens(
    this.view,
    (view) => view?.title ?? '',
    (view, title) => view && { ...view, title },
  );
  protected readonly number = lens(
    this.view,
    (view) => view?.cover.documentNumber ?? '',
    (view, documentNumber) => view && { ...view, cover: { ...view.cover, documentNumber } },
  );
  protected readonly acting = acting({ stale: () => this.takeVersion() });
  protected readonly areas = computed(() => rowsOf(this.report()).filter(({ kind }) => kind === 'area'));
  /** What stands there is no such day. */
  private readonly noDate = signal(false);
  protected readonly missing = computed(() => {
    const view = this.view();
    if (!view) return '';
    if (this.noDate()) return this.t('time.picker.noDate');
    if (!view.title.trim()) return this.t('report.preparation.noTitle');
    return view.signers.some(({ accountId }) => !accountId) ? this.t('report.preparation.noLeader') : '';
  });
  /** The last step has to sign the whole: said at once, not refused here. */
  protected readonly wholeLast = computed(() => {
    const signers = this.view()?.signers ?? [];
    const last = Math.max(...signers.map(({ step }) => step));
    return !signers.length || signers.some(({ step, areaId }) => step === last && areaId === null);
  });

  async open(): Promise<void> {
    this.acting.problem.set('');
    // what is written stays; else others may have changed it since it was read
    if (this.view() === this.found()) await this.acting.run(this.read, (view) => this.found.set(view));
    this.dialog().open();
  }

  protected change(part: Partial<PreparationView>): void {
    this.view.update((view) => view && { ...view, ...part });
  }

  protected changeCover(part: Partial<PreparationView['cover']>): void {
    this.view.update((view) => view && { ...view, cover: { ...view.cover, ...part } });
  }

  protected setDate(date: string | null): void {
    this.noDate.set(date === null);
    if (date !== null) this.changeCover({ date });
  }

  protected changeSigner(index: number, part: Partial<Signer>): void {
    this.setSigners((signers) => signers.map((signer, at) => (at === index ? { ...signer, ...part } : signer)));
  }

  protected add(): void {
    this.setSigners((signers) => [...signers, { accountId: '', areaId: null, step: (signers.at(-1)?.step ?? 0) + 1 }]);
  }

  protected drop(index: number): void {
    this.setSigners((signers) => signers.filter((_, at) => at !== index));
  }

  protected async save(): Promise<void> {
    const view = this.view();
    if (!view) return;
    const { title, cover, signers, version } = view;
    const forget = this.view.sending();
    await this.acting.run(
      () => this.transitions.prepare({ id: this.report().id, version }, { title, cover, signers }),
      () => {
        this.saved.emit();
        this.dialog().close();
        forget();
        this.found.set(null);
      },
    );
  }

  private setSigners(change: (signers: Signer[]) => Signer[]): void {
    this.view.update((view) => view && { ...view, signers: change(view.signers) });
  }

  private read = (): Observable<PreparationView> => this.api.preparation(this.report().id);

  /** The newer version, with what was typed here. */
  private async takeVersion(): Promise<void> {
    const { version } = await firstValueFrom(this.read());
    this.change({ version });
  }
}
