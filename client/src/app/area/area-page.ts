import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { Router, RouterLink } from '@angular/router';
import type { AreaView } from '@bafang/shared';
import { PageTitles } from '../i18n/page-titles';
import { Words } from '../i18n/words';
import { areaAddress } from '../session/requests/transitions';
import { LoadError } from '../ui/load-error';
import { NumberedTitle } from '../ui/names/numbered-title';
import { StateChip } from '../ui/states/state-chip';
import { AreaPanel } from './area-panel';
import { AreaSheet } from './area-sheet';
import { whileSame } from '../session/kept/field';

/** One area as it is printed, with who approved what beside it: what the bureau head approves, and a leader reads. */
@Component({
  imports: [
    AreaPanel,
    AreaSheet,
    LoadError,
    MatButtonToggle,
    MatButtonToggleGroup,
    MatIcon,
    MatIconButton,
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
  private readonly router = inject(Router);
  protected readonly t = inject(Words).t;
  protected readonly answer = httpResource<AreaView>(() => areaAddress(this.reportId(), this.areaId()));
  protected readonly area = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly changed = computed(
    () => this.area()?.sections.filter(({ changedSinceAttested }) => changedSinceAttested).length ?? 0,
  );
  protected readonly beside = whileSame(this.areaId, () => false);
  protected readonly reading = signal<'all' | 'changes'>('all');

  /** What was approved just now, told on the page that it led to. */
  private readonly done = signal<{ readonly label: string; readonly shownAt: string } | null>(null);
  protected readonly said = computed(() => {
    const done = this.done();
    return done?.shownAt === this.areaId() ? this.t('area.done', done) : '';
  });

  constructor() {
    effect(() => this.titles.name(this.area()?.label ?? ''));
    effect(() => {
      if (this.areaId()) this.reading.set('all');
    });
  }

  protected show(reading: unknown): void {
    this.reading.set(reading === 'changes' ? 'changes' : 'all');
  }

  /** After one is approved: the next that waits, else this one as it stands now. */
  protected goOn(approved: AreaView): void {
    const next = approved.nextToApprove;
    this.done.set({ label: approved.label, shownAt: next?.id ?? approved.id });
    if (next) void this.router.navigate(['/reports', approved.reportId, 'areas', next.id]);
    else this.answer.set(approved);
  }
}
