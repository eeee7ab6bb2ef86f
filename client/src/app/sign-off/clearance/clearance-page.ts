import { Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { RefusalCode } from '@bafang/shared';
import { PageTitles } from '../../i18n/page-titles';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problems/problem-words';
import { EmptyState } from '../../ui/empty-state';
import { FootSheet } from '../../ui/drawer/foot-sheet';
import { LoadError } from '../../ui/load-error';
import { windowIs } from '../../ui/window-is';
import { ReadingModel } from '../reading/reading-model';
import { Reading } from '../reading/reading';
import { ClearanceForm, type Cleared, standingOf } from './clearance-form';
import { EditionClearance } from './edition-clearance';

/** There is no whole text to be read before. */
const TOO_EARLY: ReadonlySet<string> = new Set<RefusalCode>(['areas_not_approved', 'sections_not_approved']);

/** 保密审查 of the report's text; with `edition` in the query, of a withdrawn edition's stored files. */
@Component({
  imports: [ClearanceForm, EditionClearance, EmptyState, FootSheet, LoadError, MatButton, Reading, RouterLink],
  providers: [ReadingModel],
  host: { '[class.early]': '!edition() && !!early()' },
  templateUrl: './clearance-page.html',
  styleUrl: './clearance-page.scss',
})
export class ClearancePage {
  readonly reportId = input.required<string>();
  readonly edition = input<string>();
  private readonly titles = inject(PageTitles);
  private readonly problems = inject(ProblemWords);
  private readonly reading = viewChild(Reading);
  protected readonly model = inject(ReadingModel);
  protected readonly t = inject(Words).t;
  protected readonly narrow = windowIs('(width <= 820px)');
  protected readonly cleared = computed((): Cleared | null => {
    const report = this.model.report();
    if (!report) return null;
    const { sections, words, images } = report;
    return {
      report,
      digest: report.digest,
      extent:
        this.t('clearance.extent', { sections, words }) +
        this.t(images ? 'clearance.images' : 'clearance.noImages', { n: images }),
      offer: report.offers.find(({ action, variant }) => action === 'clear' && !variant),
      earlier: report.attestations.filter(({ act }) => act === 'clear'),
      next: {
        words: this.t(`clearance.then.${report.state}`),
        to: ['/reports', report.id, ...(report.state === 'signed' ? ['publish'] : [])],
      },
    };
  });

  /** Where it goes on once a review holds of this text. */
  protected readonly onward = computed(() => {
    const cleared = this.cleared();
    return cleared && standingOf(cleared) ? cleared.next.to : null;
  });

  /** What must be approved first; empty once it can be reviewed. */
  protected readonly early = computed(() =>
    this.problems.refusalsText(this.cleared()?.offer?.refusals.filter(({ code }) => TOO_EARLY.has(code)) ?? []),
  );

  constructor() {
    effect(() => {
      if (!this.edition()) void this.model.load(this.reportId());
    });
    effect(() => this.titles.name(this.model.report()?.printed.title ?? ''));
  }

  protected reload(): void {
    void this.model.load(this.reportId());
  }

  protected compare(): void {
    this.reading()?.show('changes');
  }

  protected turn(): void {
    this.model.turn();
    this.compare();
  }
}
