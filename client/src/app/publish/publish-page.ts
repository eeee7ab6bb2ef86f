import { NgTemplateOutlet } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { EditionLine, PublishView, ReportAction } from '@bafang/shared';
import { PageTitles } from '../i18n/page-titles';
import { Words } from '../i18n/words';
import { CurrentReport } from '../session/current-report';
import { ProblemWords } from '../session/problems/problem-words';
import { EmptyState } from '../ui/empty-state';
import { FootSheet } from '../ui/drawer/foot-sheet';
import { LoadError } from '../ui/load-error';
import { NumberedTitle } from '../ui/names/numbered-title';
import { PublicAddress } from '../ui/public-address';
import { StateChip } from '../ui/states/state-chip';
import { StoredPage } from '../ui/stored-page';
import { windowIs } from '../ui/window-is';
import { EditionFiles } from './editions/edition-files';
import { type EditionAsked, EditionList } from './editions/edition-list';
import { RestoreDialog } from './editions/restore-dialog';
import { WithdrawDialog } from './editions/withdraw-dialog';
import { PublishActs } from './publish-acts';
import { PublishChecks } from './publish-checks';
import { PublishSteps } from './publish-steps';
import { field } from '../session/kept/field';

/** The acts of the sheet, the first that there is first. */
const ACTS = ['publish', 'correct', 'drop_correction'] as const;

/** Where the signed report is made public, and where its editions lie afterwards. */
@Component({
  imports: [
    EditionFiles,
    EditionList,
    EmptyState,
    FootSheet,
    LoadError,
    MatButton,
    MatButtonToggle,
    MatButtonToggleGroup,
    MatIcon,
    NgTemplateOutlet,
    NumberedTitle,
    PublishActs,
    PublishChecks,
    PublicAddress,
    PublishSteps,
    RestoreDialog,
    RouterLink,
    StateChip,
    StoredPage,
    WithdrawDialog,
  ],
  templateUrl: './publish-page.html',
  styleUrl: './publish-page.scss',
})
export class PublishPage {
  readonly reportId = input.required<string>();
  private readonly titles = inject(PageTitles);
  private readonly router = inject(Router);
  private readonly reports = inject(CurrentReport);
  private readonly problems = inject(ProblemWords);
  protected readonly t = inject(Words).t;
  protected readonly answer = httpResource<PublishView>(() => `/api/reports/${this.reportId()}/publication`);
  protected readonly view = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly chosen = field(
    () => this.waitingEdition()?.id ?? this.publicEdition()?.id ?? this.view()?.editions.at(0)?.id ?? '',
  );
  protected readonly edition = computed(() => this.view()?.editions.find(({ id }) => id === this.chosen()) ?? null);
  /** The edition that a dialog is about. */
  protected readonly asked = signal<EditionLine | null>(null);
  private readonly withdrawal = viewChild.required(WithdrawDialog);
  private readonly restoration = viewChild.required(RestoreDialog);
  protected readonly page = computed(
    () => this.edition()?.files.find(({ mediaType }) => mediaType.startsWith('text/html')) ?? null,
  );
  protected readonly wide = signal(true);
  protected readonly narrow = windowIs('(width <= 960px)');
  protected readonly ready = computed(() => this.view()?.state === 'signed');
  /** What stands before the review, where the reader is the one who reviews. */
  private readonly clear = computed(() => this.offers('clear').at(0));
  protected readonly wanting = computed(() => this.problems.refusalsText(this.clear()?.refusals ?? []));
  protected readonly mayClear = computed(() => this.clear()?.refusals.length === 0);
  private readonly waitingEdition = computed(() => this.view()?.editions.find(({ state }) => state === 'frozen'));
  private readonly publicEdition = computed(() => this.view()?.editions.find(({ state }) => state === 'published'));

  /** The public has a page of it now. */
  protected readonly isPublic = computed(() => !!this.publicEdition());

  /** Publishing is waited for, and nothing stands in its way. */
  protected readonly waits = computed(() => this.offers('publish').some(({ refusals }) => !refusals.length));
  /** What the sheet at the foot is opened for. */
  protected readonly act = computed(() => {
    const first = ACTS.find((action) => this.offers(action).length);
    return this.t(first ? `acts.report.${first}` : 'publish.files');
  });

  constructor() {
    effect(() => this.titles.name(this.view()?.title ?? ''));
  }

  /** A correction goes on where its sections are reopened. */
  protected corrected(): void {
    this.reports.reload();
    void this.router.navigate(['/reports', this.reportId()]);
  }

  private offers(action: ReportAction): PublishView['offers'] {
    return this.view()?.offers.filter((offer) => offer.action === action && !offer.variant) ?? [];
  }

  protected ask({ edition, action }: EditionAsked): void {
    this.asked.set(edition);
    (action === 'withdraw' ? this.withdrawal() : this.restoration()).open();
  }

  protected moved(): void {
    this.answer.reload();
    this.reports.reload();
  }
}
