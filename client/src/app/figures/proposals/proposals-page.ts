import { Component, DestroyRef, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Words } from '../../i18n/words';
import { CurrentReport } from '../../session/current-report';
import { Drawer } from '../../ui/drawer/drawer';
import { DrawerClose } from '../../ui/drawer/drawer-close';
import { EmptyState } from '../../ui/empty-state';
import { Keys } from '../../ui/keys/keys';
import { LoadError } from '../../ui/load-error';
import { NumbersLeft } from './numbers-left';
import { ProposalForm } from './proposal-form';
import { ProposalRows } from './proposal-rows';
import { type Proposed, states } from './proposed';
import { ProposalsModel } from './proposals-model';

/** 登记数据: the numbers of last year's report, or of this year's texts, as figures that a person registers. */
@Component({
  imports: [
    Drawer,
    DrawerClose,
    EmptyState,
    LoadError,
    MatButton,
    MatButtonToggle,
    MatButtonToggleGroup,
    MatIcon,
    MatIconButton,
    NumbersLeft,
    ProposalForm,
    ProposalRows,
    RouterLink,
  ],
  providers: [ProposalsModel],
  templateUrl: './proposals-page.html',
  styleUrl: './proposals-page.scss',
})
export class ProposalsPage {
  readonly reportId = input.required<string>();
  /** Of the query: whose texts; none is last year's. */
  readonly year = input<number | undefined, string | undefined>(undefined, {
    transform: (year) => (year ? Number(year) : undefined),
  });
  protected readonly model = inject(ProposalsModel);
  protected readonly t = inject(Words).t;
  protected readonly states = states;
  protected readonly none: ReadonlySet<string> = new Set();
  protected readonly rows = viewChild(ProposalRows);
  /** Where it has no room beside the rows it opens over them. */
  protected readonly drawn = signal(false);
  protected readonly source = computed(() =>
    this.model.view()?.year === this.model.figures()?.year ? 'present' : 'lastYear',
  );
  protected readonly other = computed(() => {
    const year = this.model.figures()!.year;
    return this.source() === 'present' ? year - 1 : year;
  });
  protected readonly done = computed(() => this.model.all().length - this.model.counts().open);
  protected readonly keys = computed(() => [
    { shown: ['J', 'K'], text: this.t('proposals.keys.walk') },
    { shown: ['Enter'], text: this.t('proposals.register') },
    { shown: ['X'], text: this.t('proposals.dismiss') },
    { shown: ['Space'], text: this.t('proposals.keys.tick') },
  ]);

  constructor() {
    const reports = inject(CurrentReport);
    effect(() => this.model.reportId.set(this.reportId()));
    effect(() => this.model.asked.set(this.year()));
    effect(() => {
      if (this.model.view()) untracked(() => reports.choose(this.reportId()));
    });
    const walk = (step: number) => this.rows()?.walk(step);
    const runs = { j: () => walk(1), k: () => walk(-1), x: () => void this.rows()?.dismiss() };
    inject(Keys).offer('proposals', runs, inject(DestroyRef));
  }

  protected open({ id }: Proposed): void {
    this.model.choose(id);
    this.drawn.set(true);
  }
}
