import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { Editor } from '@tiptap/core';
import { owedContributionStates } from '@bafang/shared';
import { PageTitles } from '../i18n/page-titles';
import { Words } from '../i18n/words';
import { acting } from '../session/problems/acting';
import { toProblem } from '../session/problems/problem';
import { ProblemWords } from '../session/problems/problem-words';
import { type BarAct, FoldingActs } from '../ui/acts/folding-acts';
import { ContributionActDialog } from '../ui/contributions/contribution-act-dialog';
import { type ContributionInput, type ContributionOffer, questionsOf } from '../ui/contributions/contribution-offers';
import { UsedMarks, type UsedPassage, UsedWords } from '../ui/contributions/used-words';
import { openWhenFetched } from '../ui/dialog/fetched';
import { registerIcons } from '../ui/icons/icons';
import * as writingDrawings from '../ui/icons/writing-drawings';
import { Drawer } from '../ui/drawer/drawer';
import { FootSheet } from '../ui/drawer/foot-sheet';
import { LoadError } from '../ui/load-error';
import { NotFetched } from '../ui/not-fetched';
import { Paper } from '../ui/printed/paper';
import { PrintedBlocks } from '../ui/printed/printed-blocks';
import { windowIs } from '../ui/window-is';
import { TwoTexts } from '../writing/conflict/two-texts';
import { EditorToolbar } from '../writing/editor/editor-toolbar';
import { TextEditor } from '../writing/editor/text-editor';
import { type PasteOutcome, toldOf } from '../writing/pasting/left-out';
import { SaveStatusLine } from '../writing/saving/save-status';
import { iconOf, placeActs } from './contribution-acts';
import { AnswerFindings } from './answer-findings';
import { ContributionHeader } from './contribution-header';
import { ContributionModel } from './contribution-model';
import { LastAnswerBand } from './last-answer';
import { OpinionForm } from './opinion-form';
import { OpinionSheet } from './opinion-sheet';
import { WantedList } from './wanted-list';
import { whileSame } from '../session/kept/field';

/** What a unit answers to a request: the question, what is wanted, the text, and what may be done with it. */
@Component({
  imports: [
    AnswerFindings,
    ContributionActDialog,
    ContributionHeader,
    Drawer,
    EditorToolbar,
    FoldingActs,
    FootSheet,
    LastAnswerBand,
    LoadError,
    MatIcon,
    MatButton,
    NotFetched,
    OpinionForm,
    OpinionSheet,
    Paper,
    PrintedBlocks,
    SaveStatusLine,
    TextEditor,
    TwoTexts,
    UsedMarks,
    UsedWords,
    WantedList,
  ],
  providers: [ContributionModel],
  host: {
    '(compositionstart)': 'model.writer()?.compose(true)',
    '(compositionend)': 'model.writer()?.compose(false)',
    '(window:beforeunload)': 'guard($event)',
  },
  templateUrl: './contribution-page.html',
  styleUrl: './contribution-page.scss',
})
export class ContributionPage {
  readonly id = input.required<string>();
  private readonly problems = inject(ProblemWords);
  private readonly dialog = viewChild<ContributionActDialog>('dialog');
  private readonly wanted = viewChild(WantedList);
  protected readonly model = inject(ContributionModel);
  protected readonly t = inject(Words).t;
  protected readonly asked = signal<ContributionOffer | null>(null);
  protected readonly editor = signal<Editor | null>(null);
  protected readonly notice = whileSame(this.id, () => '');
  /** Beside the text, whether it is open and how much was found. */
  protected readonly proofreads = whileSame(this.id, () => false);
  protected readonly found = whileSame(this.id, () => 0);
  protected readonly folds = windowIs('(width <= 960px)');
  private readonly wide = windowIs('(width >= 1600px) and (height > 500px)');
  protected readonly size = computed(() => (this.wide() ? 20 : 18));
  protected readonly acting = acting({
    about: this.id,
    stale: () => this.model.reload(),
    words: (error) => this.why(error),
  });

  /** What is to be done when the files that are on their way have arrived. */
  protected readonly waits = whileSame<string, ContributionOffer | null>(this.id, () => null);
  protected readonly view = this.model.view;
  protected readonly writer = this.model.writer;
  protected readonly conflict = computed(() => this.writer()?.conflict() ?? null);
  /** How much of what is wanted is there, for the bar that the list folds into. */
  private readonly given = computed(() => {
    const { text = null, figures = [], files = false } = this.view()?.request.wants ?? {};
    const attached = !!this.view()?.attachments.length;
    const written = this.writer()?.text().figures ?? {};
    const done = [
      text && this.model.words() > 0,
      ...figures.map(({ name }) => !!written[name]?.trim()),
      files && attached,
    ];
    const of = figures.length + (text ? 1 : 0) + (files ? 1 : 0);
    return of ? this.t('contribution.filled', { n: done.filter(Boolean).length, of }) : '';
  });
  protected readonly isOwed = computed(() => owedContributionStates.includes(this.view()?.state ?? 'withdrawn'));
  private readonly placed = computed(() => placeActs(this.view()?.offers ?? []));
  protected readonly first = computed(() => {
    const { first } = this.placed();
    return first && this.actOf(first);
  });
  /** What is filled in beside the text, and how far. */
  protected readonly form = computed(() => {
    const verdict = this.writer()?.text().verdict;
    if (!this.model.isOpinion()) return { title: this.t('contribution.wanted'), said: this.given() };
    const said = this.t(verdict ? `contribution.opinion.verdict.${verdict}` : 'contribution.opinion.none');
    return { title: this.t('contribution.opinion.title'), said };
  });
  protected readonly outcome = computed(() => {
    const { disposition, reason } = this.view() ?? {};
    return disposition
      ? this.t('contribution.opinion.disposed', {
          disposition: this.t(`contribution.opinion.dispositions.${disposition}`),
          reason,
        })
      : '';
  });
  /** Which of its words the unit finds again in the report. */
  protected readonly used = computed((): readonly UsedPassage[] =>
    (this.view()?.passages ?? []).map(({ text }) => ({ text, place: '' })),
  );
  protected readonly usedTexts = computed(() => this.used().map(({ text }) => text));
  protected readonly beside = computed(() => this.placed().beside.map(this.actOf));

  constructor() {
    const titles = inject(PageTitles);
    registerIcons(writingDrawings);
    openWhenFetched(this.dialog, this.asked, (dialog, offer) => dialog.open(offer));
    effect(() => this.model.id.set(this.id()));
    effect(() => {
      const about = this.view()?.request.about;
      if (about) titles.name(about.label || (about.title ?? ''));
    });
    effect(() => {
      if (!this.view()?.writes) this.editor.set(null);
    });
    effect(() => {
      if (this.waits() && !this.wanted()?.sending() && !this.model.loading()) untracked(() => this.resume());
    });
  }

  protected choose(key: string): void {
    const offer = this.view()?.offers.find(({ action }) => action === key);
    if (!offer) return;
    this.acting.problem.set('');
    if (this.wanted()?.sending()) return this.waits.set(offer);
    if (questionsOf(offer).length) this.asked.set(offer);
    else void this.act(offer, {});
  }

  private resume(): void {
    const waiting = this.waits();
    this.waits.set(null);
    if (this.wanted()?.failed()) return this.acting.problem.set(this.t('contribution.someFailed'));
    if (waiting) this.choose(waiting.action);
  }

  protected async act(offer: ContributionOffer, input: ContributionInput): Promise<void> {
    await this.acting.run(
      () => this.model.act(offer, input),
      (outcome) => {
        if (outcome === 'unsaved') return this.acting.problem.set(this.t('contribution.notSavedFirst'));
        this.dialog()?.close();
        this.notice.set(this.t('contribution.done', { verb: this.verb(offer) }));
      },
    );
  }

  protected tell(outcome: PasteOutcome): void {
    this.notice.set(toldOf(outcome, this.t));
  }

  protected guard(event: BeforeUnloadEvent): void {
    if (this.writer()?.unsaved() || this.wanted()?.sending()) event.preventDefault();
  }

  protected readonly waiting = computed(() => {
    const offer = this.waits();
    return offer ? this.t('contribution.whenSent', { verb: this.verb(offer) }) : '';
  });
  private readonly actOf = (offer: ContributionOffer): BarAct => ({
    key: offer.action,
    words: this.verb(offer),
    icon: iconOf(offer),
    refusal: offer.refusals.length ? { text: this.problems.refusalsText(offer.refusals) } : undefined,
  });

  private verb({ action }: ContributionOffer): string {
    return this.t(
      action === 'nothing' && this.model.isOpinion() ? 'contribution.noOpinion' : `acts.contribution.${action}`,
    );
  }

  private why(error: unknown): string {
    const problem = toProblem(error);
    return problem.refusals?.length ? this.problems.refusalsText(problem.refusals) : this.problems.problemText(problem);
  }
}
