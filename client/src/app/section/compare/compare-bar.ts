import { Component, computed, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { dateInChina } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { Dates } from '../../ui/time/dates';
import { Comparer, type Since } from './comparer';

const READINGS = ['merged', 'clean'] as const;

/** Compared with what, merged or clean, and from change to change. */
@Component({
  selector: 'bf-compare-bar',
  imports: [MatIcon, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger],
  host: { role: 'toolbar', '[attr.aria-label]': "t('section.compare.label')" },
  templateUrl: './compare-bar.html',
  styleUrl: './compare-bar.scss',
})
export class CompareBar {
  protected readonly comparer = inject(Comparer);
  private readonly dates = inject(Dates);
  protected readonly t = inject(Words).t;
  protected readonly readings = READINGS;
  protected readonly chosen = computed(() => {
    const since = this.comparer.since();
    return since
      ? this.words(since, this.comparer.choices().find((choice) => choice.since === since)?.at ?? null)
      : this.t('section.compare.label');
  });

  protected words(since: Since, at: string | null): string {
    if (since !== 'two') return this.t(`section.compare.${since}`, { at: at ? this.dates.date(dateInChina(at)) : '' });
    const name = (line: { number: number } | null) =>
      line ? this.t('section.revision', { n: line.number }) : this.t('section.compare.now');
    return `${name(this.comparer.beforeLine())} → ${name(this.comparer.afterLine())}`;
  }
}
