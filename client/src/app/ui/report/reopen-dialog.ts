import { Component, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { type SectionLine, type SectionTransition, addWorkingDays } from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { BusinessClock } from '../../session/business-clock';
import { draft } from '../../session/kept/drafts';
import { Transitions } from '../../session/requests/transitions';
import { DateField } from '../date-field/date-field';
import { ActDialog } from '../dialog/act-dialog';
import { SectionNames } from '../names/section-names';
import { Written } from '../written/written';

/** Days a reopened section is given, unless the bureau says otherwise. */
const WORKING_DAYS = 2;

/** 重开条目: which ones, why, and until when. */
@Component({
  selector: 'bf-reopen-dialog',
  imports: [ActDialog, DateField, Written],
  templateUrl: './reopen-dialog.html',
  styles: `
    fieldset {
      max-block-size: 38dvh;
      overflow: auto;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
      padding: 4px 12px;
    }
    fieldset label {
      display: flex;
      gap: 8px;
      padding-block: 4px;
    }
    .number {
      flex: none;
      white-space: nowrap;
    }
  `,
})
export class ReopenDialog {
  /** The area or report whose sections they are. */
  readonly within = input.required<string>();
  readonly sections = input.required<readonly SectionLine[]>();
  readonly reopened = output();

  private readonly transitions = inject(Transitions);
  private readonly clock = inject(BusinessClock);
  private readonly dialog = viewChild.required(ActDialog);
  protected readonly names = inject(SectionNames);
  protected readonly t = inject(Words).t;
  /** What was reopened is no longer among them, and what is left is chosen still. */
  private readonly ticked = linkedSignal<readonly SectionLine[], ReadonlySet<string>>({
    source: this.sections,
    computation: (sections, before) => new Set(sections.filter(({ id }) => before?.value.has(id)).map(({ id }) => id)),
  });
  protected readonly chosen = computed(() => this.sections().filter(({ id }) => this.ticked().has(id)));
  protected readonly reason = draft(
    () => `reopen.${this.within()}`,
    () => '',
  );
  protected readonly today = computed(() => this.clock.today());
  protected readonly dueDate = signal('');
  protected readonly acting = acting({ stale: () => this.reopened.emit() });
  protected readonly heading = computed(() => {
    const [only, ...others] = this.chosen();
    if (!only) return this.t('area.reopenWhich');
    return others.length
      ? this.t('area.reopenSeveral', { n: this.chosen().length })
      : this.t('area.reopenOf', { title: this.names.title(only) });
  });
  protected readonly refusal = computed(() => {
    if (!this.chosen().length) return this.t('area.chooseSection');
    if (!this.reason().trim()) return this.t('refusals.reason_missing');
    return this.dueDate() ? '' : this.t('refusals.due_date_missing');
  });

  open(): void {
    if (!this.dueDate()) this.dueDate.set(addWorkingDays(this.today(), WORKING_DAYS));
    const [only, ...others] = this.sections();
    if (only && !others.length) this.tick(only.id, true);
    this.acting.problem.set('');
    this.dialog().open();
  }

  protected tick(id: string, on: boolean): void {
    this.ticked.update((ids) => new Set(on ? [...ids, id] : [...ids].filter((one) => one !== id)));
  }

  protected isTicked = (id: string): boolean => this.ticked().has(id);

  protected async act(): Promise<void> {
    const act: SectionTransition = { action: 'reopen', reason: this.reason().trim(), dueDate: this.dueDate() };
    const forget = this.reason.sending();
    await this.acting.run(
      () => this.each(act),
      () => {
        this.dialog().close();
        forget();
        this.ticked.set(new Set());
        this.reopened.emit();
      },
    );
  }

  /** One after the other: what was reopened before a refusal is, and is ticked no more. */
  private async each(act: SectionTransition): Promise<void> {
    for (const section of this.chosen()) {
      await firstValueFrom(this.transitions.section(section, act));
      this.tick(section.id, false);
    }
  }
}
