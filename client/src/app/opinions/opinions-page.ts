import { Component, DestroyRef, computed, effect, inject, input, untracked, viewChild } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { PageTitles } from '../i18n/page-titles';
import { Words } from '../i18n/words';
import { CurrentReport } from '../session/current-report';
import { EmptyState } from '../ui/empty-state';
import { Keys } from '../ui/keys/keys';
import { LoadError } from '../ui/load-error';
import { windowIs } from '../ui/window-is';
import { OpinionRows } from './opinion-rows';
import { OpinionsHeader } from './opinions-header';
import { OpinionsModel } from './opinions-model';
import { OpinionPanel } from './panel/opinion-panel';

/** 意见采纳情况表: what units said of the report, a section or an area, what became of it, and the one at hand. */
@Component({
  imports: [EmptyState, LoadError, OpinionPanel, OpinionRows, OpinionsHeader],
  providers: [OpinionsModel],
  host: { '[class.reading]': 'reading()' },
  templateUrl: './opinions-page.html',
  styleUrl: './opinions-page.scss',
})
export class OpinionsPage {
  readonly reportId = input.required<string>();
  /** Of the query: a section or an area; the opinion at hand. */
  readonly about = input<string>();
  readonly opinion = input<string>();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly rows = viewChild(OpinionRows);
  protected readonly model = inject(OpinionsModel);
  protected readonly t = inject(Words).t;
  private readonly narrow = windowIs('(width <= 960px)');
  /** Where there is no room beside it, the table gives way to one opinion. */
  protected readonly reading = computed(() => this.narrow() && !!this.model.line());

  constructor() {
    const [titles, reports] = [inject(PageTitles), inject(CurrentReport)];
    effect(() => this.model.reportId.set(this.reportId()));
    effect(() => this.model.aboutId.set(this.about()));
    effect(() => this.model.id.set(this.opinion()));
    effect(() => {
      if (this.model.view()) untracked(() => reports.choose(this.reportId()));
    });
    effect(() => titles.name(this.model.line()?.unit.shortName ?? ''));
    const walk = (step: number) => this.rows()?.walk(step);
    inject(Keys).offer('opinions', { j: () => walk(1), k: () => walk(-1) }, inject(DestroyRef));
  }

  /** The address names the opinion at hand, so that it is there again after a reload and on the way back. */
  protected show(opinion: string | null): void {
    const replaceUrl = !this.narrow() || opinion === null;
    const query = { queryParams: { opinion }, queryParamsHandling: 'merge' } as const;
    void this.router.navigate([], { relativeTo: this.route, ...query, replaceUrl });
  }

  /** Dealt with: the next that waits, or none. */
  protected next(): void {
    const [next] = this.model.open().filter(({ id }) => id !== this.model.id());
    this.show(next?.id ?? null);
  }
}
