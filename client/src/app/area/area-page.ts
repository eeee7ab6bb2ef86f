import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { RouterLink } from '@angular/router';
import type { AreaView } from '@bafang/shared';
import { PageTitles } from '../i18n/page-titles';
import { Words } from '../i18n/words';
import { areaAddress } from '../session/transitions';
import { LoadError } from '../ui/load-error';
import { NumberedTitle } from '../ui/numbered-title';
import { StateChip } from '../ui/states/state-chip';
import { AreaPanel } from './area-panel';
import { AreaSheet } from './area-sheet';

/** One area as it is printed, with who approved what beside it: what the bureau head approves, and a leader reads. */
@Component({
  imports: [
    AreaPanel,
    AreaSheet,
    LoadError,
    MatButtonToggle,
    MatButtonToggleGroup,
    MatIcon,
    NumberedTitle,
    RouterLink,
    StateChip,
  ],
  templateUrl: './area-page.html',
  styleUrl: './area-page.scss',
})
export class AreaPage {
  readonly reportId = input.required<string>();
  readonly areaId = input.required<string>();
  private readonly titles = inject(PageTitles);
  protected readonly t = inject(Words).t;
  protected readonly answer = httpResource<AreaView>(() => areaAddress(this.reportId(), this.areaId()));
  protected readonly area = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly changed = computed(
    () => this.area()?.sections.filter(({ changedSinceAttested }) => changedSinceAttested).length ?? 0,
  );
  protected readonly reading = signal<'all' | 'changes'>('all');

  constructor() {
    effect(() => this.titles.name(this.area()?.label ?? ''));
    effect(() => {
      if (this.areaId()) this.reading.set('all');
    });
  }

  protected show(reading: unknown): void {
    this.reading.set(reading === 'changes' ? 'changes' : 'all');
  }

  protected replace(area: AreaView): void {
    this.answer.set(area);
  }
}
