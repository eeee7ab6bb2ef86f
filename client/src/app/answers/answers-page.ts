import {
  Component,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
  viewChildren,
} from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { type AnswerView, type OwedLine, PASSAGE_MOST, countWords } from '@bafang/shared';
import { PageTitles } from '../i18n/page-titles';
import { Words } from '../i18n/words';
import { acting } from '../session/problems/acting';
import { CurrentReport } from '../session/current-report';
import { toProblem } from '../session/problems/problem';
import { ProblemWords } from '../session/problems/problem-words';
import { ContributionActDialog } from '../ui/contributions/contribution-act-dialog';
import { type ContributionInput, type ContributionOffer, questionsOf } from '../ui/contributions/contribution-offers';
import { openWhenFetched } from '../ui/dialog/fetched';
import { EmptyState } from '../ui/empty-state';
import { FootSheet } from '../ui/drawer/foot-sheet';
import { LoadError } from '../ui/load-error';
import { NotFetched } from '../ui/not-fetched';
import { Printing } from '../ui/printing';
import { Dates } from '../ui/time/dates';
import { windowIs } from '../ui/window-is';
import { Urging } from '../urging/urging';
import { AnswerColumn } from './column/answer-column';
import { AnswerList, type Chosen } from './list/answer-list';
import { AnswersHeader } from './answers-header';
import { AnswersModel } from './answers-model';
import { AnswersOnPaper } from './table/answers-on-paper';
import { AnswersTable } from './table/answers-table';
import { OwnColumn } from './own/own-column';
import { OwnText } from './own/own-text';
import { wordsOf } from './own/taken-form';
import { type Columns, add, close, fill, noColumns, pin, within } from './columns';

/** Every answer to a request: the units by state, some of their answers side by side, and what may be done with each. */
@Component({
  imports: [
    AnswerColumn,
    AnswerList,
    AnswersHeader,
    AnswersOnPaper,
    AnswersTable,
    ContributionActDialog,
    EmptyState,
    LoadError,
    FootSheet,
    NotFetched,
    OwnColumn,
    Urging,
  ],
  providers: [AnswersModel, OwnText],
  host: {
    '[class.reading]': 'reading()',
    '[class.beside]': 'beside()',
    '[class.folded]': 'own.stands()',
    '[style.--columns]': 'shown().length || 1',
  },
  templateUrl: './answers-page.html',
  styleUrl: './answers-page.scss',
})
export class AnswersPage {
  readonly id = input.required<string>();
  /** Of the query: the answer at hand. */
  readonly answer = input<string>();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly problems = inject(ProblemWords);
  private readonly injector = inject(Injector);
  private readonly dialog = viewChild<ContributionActDialog>('dialog');
  private readonly stood = viewChildren(AnswerColumn);
  protected readonly model = inject(AnswersModel);
  protected readonly own = inject(OwnText);
  protected readonly dates = inject(Dates);
  protected readonly printing = inject(Printing).now;
  protected readonly t = inject(Words).t;

  private readonly middling = windowIs('(width >= 1200px)');
  private readonly wide = windowIs('(width >= 1800px)');
  protected readonly phone = windowIs('(width <= 640px)');
  private readonly narrow = windowIs('(width <= 1000px)');
  private readonly large = windowIs('(width >= 1320px)');
  /** The own text stands at the right; where there is no room it is a sheet at the foot. */
  protected readonly beside = computed(() => this.own.stands() && !this.narrow());
  protected readonly room = computed(() => {
    if (this.beside() && !this.wide()) return this.large() ? 2 : 1;
    return this.wide() ? 3 : this.middling() ? 2 : 1;
  });
  protected readonly table = signal(false);
  protected readonly columns = signal<Columns>(noColumns);
  protected readonly shown = computed(() =>
    within(this.columns(), this.room()).flatMap((id) => this.model.answer(id) ?? []),
  );
  protected readonly open = computed(() => this.shown().map(({ id }) => id));
  /** On a phone the list gives way to one answer. */
  protected readonly reading = computed(() => this.phone() && !!this.answer() && this.shown().length > 0);

  private readonly urging = viewChild(Urging);
  /** One answer to be reminded of, or all of this request. */
  private readonly urged = signal<string | null>(null);
  protected readonly toUrge = computed(() => {
    const [request, one] = [this.id(), this.urged()];
    return ({ id, requestId }: OwedLine) => (one === null ? requestId === request : id === one);
  });

  /** What an act is about, while it is asked for, done and told of. */
  protected readonly target = signal<AnswerView | null>(null);
  protected readonly asked = signal<ContributionOffer | null>(null);
  protected readonly notice = signal('');
  protected readonly acting = acting({
    about: this.id,
    stale: () => this.model.reload(),
    words: (error) => this.why(error),
  });

  constructor() {
    const [titles, reports] = [inject(PageTitles), inject(CurrentReport)];
    openWhenFetched(this.dialog, this.asked, (dialog, offer) => dialog.open(offer));
    effect(() => this.model.id.set(this.id()));
    effect(() => {
      const view = this.model.view();
      if (!view) return;
      reports.choose(view.reportId);
      titles.name(view.about ? view.about.label || (view.about.title ?? '') : '');
    });
    effect(() => {
      this.id();
      untracked(() => this.columns.set(noColumns));
    });
    effect(() => {
      const [ready, id] = [this.model.view()?.id, this.answer()];
      if (ready) untracked(() => this.follow(id));
    });
    effect(() => this.shown().forEach((answer) => untracked(() => this.model.opened(answer))));
  }

  protected choose({ answer, beside, enters }: Chosen): void {
    this.show((beside ? add : fill)(this.columns(), answer.id, this.room()));
    if (enters) afterNextRender(() => this.columnOf(answer.id)?.enter(), { injector: this.injector });
  }

  protected takeUp(id: string): void {
    if (this.columns().focus !== id) this.show({ ...this.columns(), focus: id });
  }

  protected pin(id: string): void {
    this.columns.update((columns) => pin(columns, id, this.room()));
  }

  protected close(id: string): void {
    this.show(this.phone() ? noColumns : close(this.columns(), id));
  }

  protected ask(answer: AnswerView, offer: ContributionOffer): void {
    this.acting.problem.set('');
    this.notice.set('');
    if (offer.action === 'urge') return this.urge(answer.id);
    this.target.set(answer);
    if (offer.action === 'use' && this.own.stands()) return void this.take(answer, offer);
    if (questionsOf(offer).length) this.asked.set(offer);
    else void this.act(offer, {});
  }

  protected urge(answerId: string | null): void {
    this.urged.set(answerId);
    void this.urging()?.open();
  }

  protected async act(offer: ContributionOffer, input: ContributionInput): Promise<void> {
    // as it stands now: the page may have read anew since it was asked for
    const answer = this.model.answer(this.target()?.id ?? '');
    if (!answer) return;
    await this.acting.run(
      () => this.model.act(answer, offer, input),
      () => {
        this.dialog()?.close();
        this.notice.set(this.t('contribution.done', { verb: this.t(`acts.contribution.${offer.action}`) }));
      },
    );
  }

  /** The words stand in the text first, and are saved; only then is the answer used. */
  private async take({ id }: AnswerView, offer: ContributionOffer): Promise<void> {
    const answer = this.model.answer(id);
    if (!answer) return;
    const blocks = this.own.blocksOf(answer);
    const lines = wordsOf(blocks);
    await this.acting.run(
      async () => {
        if (lines.length && !(await this.own.take(blocks))) return 'unsaved';
        await this.model.act(answer, offer, lines.length ? { passage: lines.join('\n').slice(0, PASSAGE_MOST) } : {});
        return 'done';
      },
      (outcome) => {
        if (outcome === 'unsaved') return this.acting.problem.set(this.t('answers.own.unsaved'));
        this.own.chosen.set(null);
        this.notice.set(this.t('answers.own.taken', { n: countWords(lines.join('')) }));
      },
    );
  }

  /** The address names the answer at hand, so that it is there again after a reload and on the way back. */
  private show(columns: Columns): void {
    this.columns.set(columns);
    const onward = this.phone() && !this.reading();
    const queryParams = { answer: columns.focus || null };
    void this.router.navigate([], { relativeTo: this.route, queryParams, replaceUrl: !onward });
  }

  /** Beside a list something is read from the start, where there is something. */
  private follow(id: string | undefined): void {
    const columns = this.columns();
    const first = this.model.progress().answered ? this.model.listed().find(({ reads }) => reads === 'whole') : null;
    const known = id && this.model.answer(id) ? id : columns.shown.length || this.phone() ? '' : (first?.id ?? '');
    if (known && known !== columns.focus) this.columns.set(fill(columns, known, this.room()));
  }

  private columnOf(id: string): AnswerColumn | undefined {
    return this.stood().find((column) => column.answer().id === id);
  }

  private why(error: unknown): string {
    const problem = toProblem(error);
    return problem.refusals?.length ? this.problems.refusalsText(problem.refusals) : this.problems.problemText(problem);
  }
}
