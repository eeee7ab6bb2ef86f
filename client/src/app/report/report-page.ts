import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import { bureauRoles, finishedStates, sentReportStates, wholeRoles } from '@bafang/shared';
import { PageTitles } from '../i18n/page-titles';
import { Words } from '../i18n/words';
import { ProblemWords } from '../session/problems/problem-words';
import { Session } from '../session/session';
import { openWhenFetched } from '../ui/dialog/fetched';
import { LoadError } from '../ui/load-error';
import { NotFetched } from '../ui/not-fetched';
import { NumberedTitle } from '../ui/names/numbered-title';
import { ReopenDialog } from '../ui/report/reopen-dialog';
import { Printing } from '../ui/printing';
import { ReportModel } from '../ui/report/report-model';
import { StateChip } from '../ui/states/state-chip';
import { MomentWords } from '../ui/time/date-pipes';
import { windowIs } from '../ui/window-is';
import { DeleteReport } from './acts/delete-report';
import { ReportActDialog } from './acts/report-act-dialog';
import { ReportActs } from './acts/report-acts';
import { Checklist } from './aside/checklist';
import { Publication } from './aside/publication';
import { ReportFacts } from './aside/report-facts';
import { ReportRequests } from './aside/report-requests';
import { ReportContents } from './contents/report-contents';
import { OutlineEditor } from './planning/outline-editor';
import { PreparationDialog } from './preparation/preparation-dialog';

/** 年报: the table of contents, what is still wanting and what may be done; while planned the outline is written here. */
@Component({
  imports: [
    Checklist,
    DeleteReport,
    LoadError,
    MatButton,
    MatIcon,
    MomentWords,
    NotFetched,
    NumberedTitle,
    OutlineEditor,
    PreparationDialog,
    Publication,
    ReportActDialog,
    ReportActs,
    ReportContents,
    ReopenDialog,
    ReportFacts,
    ReportRequests,
    StateChip,
  ],
  providers: [ReportModel],
  templateUrl: './report-page.html',
  styleUrl: './report-page.scss',
})
export class ReportPage {
  readonly reportId = input.required<string>();
  /** Of the query: what units are to be asked for at once. */
  readonly asksFor = input<string>(undefined, { alias: 'ask' });

  protected readonly model = inject(ReportModel);
  protected readonly t = inject(Words).t;
  protected readonly printing = inject(Printing).now;
  private readonly router = inject(Router);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(Session);
  private readonly editor = viewChild<OutlineEditor>('editor');
  private readonly preparation = viewChild<PreparationDialog>('preparation');
  protected readonly preparing = signal<true | null>(null);
  private readonly contents = viewChild(ReportContents);
  /** 调整大纲: the handles are shown after opening as well. */
  protected readonly adjusting = signal(false);
  /** The checklist stands under the contents, and the header leads to it. */
  protected readonly below = windowIs('(width <= 1080px)');
  protected readonly planned = computed(() => this.model.overview()?.state === 'planned');
  protected readonly sent = computed(() => {
    const overview = this.model.overview();
    return !!overview && sentReportStates.includes(overview.state);
  });
  /** Units are asked from the beginning of the drafts on. */
  protected readonly asked = computed(
    () => !this.planned() && !!this.model.sections().length && this.session.has(...bureauRoles),
  );
  protected readonly editing = computed(
    () => !!this.model.overview()?.mayChangeOutline && (this.planned() || this.adjusting()),
  );
  protected readonly refused = computed(() => (this.model.refused() ? this.problems.of(this.model.refused()) : ''));
  protected readonly mayPrepare = computed(
    () => !!this.model.overview()?.offers.some(({ action }) => action === 'prepare'),
  );

  /** Who sees the own unit's sections alone is told no number of the whole. */
  protected readonly whole = computed(() => this.session.has(...wholeRoles));
  /** What a report that came back may be changed in. */
  protected readonly reopenable = computed(() =>
    this.session.has('bureau_head', 'coordinator')
      ? this.model.sections().filter(({ state }) => finishedStates.includes(state))
      : [],
  );

  constructor() {
    openWhenFetched(this.preparation, this.preparing, (dialog) => dialog.open());
    const titles = inject(PageTitles);
    effect(() => {
      const id = this.reportId();
      untracked(() => {
        this.adjusting.set(false);
        void this.model.load(id);
      });
    });
    effect(() => titles.name(this.model.overview()?.title ?? ''));
  }

  /** A gap leads to its line. */
  protected reach(id: string): void {
    this.editor()?.reach(id);
    this.contents()?.reach(id);
  }

  protected async removed(): Promise<void> {
    await this.router.navigateByUrl('/reports/new');
  }
}
