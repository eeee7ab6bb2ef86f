import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { dateInChina, timeInChina } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { BusinessClock } from '../../session/business-clock';
import { Online } from '../../session/requests/online';
import { ProblemWords } from '../../session/problems/problem-words';
import type { IconName } from '../../ui/icons/icons';
import { Dates } from '../../ui/time/dates';
import type { SaveStatus, TextWriter } from './text-writer';

const icons: Record<SaveStatus, IconName> = {
  clean: 'cloud_done',
  waiting: 'pending',
  saving: 'pending',
  retrying: 'cloud_off',
  refused: 'error',
  conflict: 'cloud_off',
};

/** 正在保存 → 已保存 14:05 → 未保存，正在重试: said of the database, never of this page. */
@Component({
  selector: 'bf-save-status',
  imports: [MatButton, MatIcon],
  host: { role: 'status', '[class]': 'status()' },
  template: `@if (text()) {
      <mat-icon class="small" [svgIcon]="icon()" aria-hidden="true" /><span>{{ text() }}</span>
    }
    @if (status() === 'retrying' || status() === 'refused') {
      <button matButton type="button" (click)="writer().again()">{{ t('frame.retry') }}</button>
    }`,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 6px;
      min-inline-size: 0;
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
    :host(.clean) {
      color: var(--bf-green);
      white-space: nowrap;
    }
    :host(.retrying),
    :host(.conflict) {
      color: var(--bf-amber);
    }
    :host(.refused) {
      color: var(--mat-sys-error);
    }
  `,
})
export class SaveStatusLine {
  readonly writer = input.required<TextWriter>();
  private readonly dates = inject(Dates);
  private readonly clock = inject(BusinessClock);
  private readonly online = inject(Online);
  private readonly problems = inject(ProblemWords);
  protected readonly t = inject(Words).t;
  protected readonly status = computed(() => this.writer().status());
  protected readonly icon = computed(() => icons[this.status()]);
  protected readonly text = computed(() => {
    const { at } = this.writer().saved();
    const problem = this.writer().problem();
    switch (this.status()) {
      case 'clean':
        return at ? this.t('writing.save.clean', { at: this.when(at) }) : '';
      case 'retrying':
        return this.t(this.online.now() ? 'writing.save.retrying' : 'writing.save.offline');
      case 'refused':
        return this.t('writing.save.refused', { problem: problem ? this.problems.problemText(problem) : '' });
      default:
        return this.t(`writing.save.${this.status()}`);
    }
  });

  /** Of today the time alone. */
  private when(at: string): string {
    return dateInChina(at) === this.clock.today() ? timeInChina(at) : this.dates.moment(at);
  }
}
