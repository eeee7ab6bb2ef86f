import { Component, DestroyRef, computed, effect, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import type { Editor } from '@tiptap/core';
import {
  type OwedLine,
  type RequestKind,
  type SectionAction,
  type SectionText,
  emptyDocument,
  headOf,
  isEmptyDocument,
  wordCount,
} from '@bafang/shared';
import { PageTitles } from '../i18n/page-titles';
import { Words } from '../i18n/words';
import { acting } from '../session/problems/acting';
import { toProblem } from '../session/problems/problem';
import { ProblemWords } from '../session/problems/problem-words';
import { Session } from '../session/session';
import { openWhenFetched } from '../ui/dialog/fetched';
import { Drawer } from '../ui/drawer/drawer';
import { registerIcons } from '../ui/icons/icons';
import * as writingDrawings from '../ui/icons/writing-drawings';
import { Keys } from '../ui/keys/keys';
import { SecrecyNotice } from '../ui/secrecy-notice';
import { LoadError } from '../ui/load-error';
import { NotFetched } from '../ui/not-fetched';
import { Paper } from '../ui/printed/paper';
import { PrintedSection } from '../ui/printed/printed-section';
import { SectionNames } from '../ui/names/section-names';
import { windowIs } from '../ui/window-is';
import { ActBar } from './acts/act-bar';
import { type ActInput, type SectionOffer, actLooks, questionsOf } from './acts/act-places';
import { SectionActDialog } from './acts/section-act-dialog';
import { SectionAsking } from './acts/section-asking';
import { AdoptOpinion } from './adopt/adopt-opinion';
import { CompareBar } from './compare/compare-bar';
import { Comparer } from './compare/comparer';
import { RedlineText } from '../ui/printed/redline-text';
import { Urging } from '../urging/urging';
import { TwoTexts } from '../writing/conflict/two-texts';
import { EditorToolbar } from '../writing/editor/editor-toolbar';
import { TextEditor } from '../writing/editor/text-editor';
import { FiguresInText } from '../writing/figures/figures-in-text';
import { EmptySheet } from './empty-sheet';
import { Queue } from './outline/queue';
import { ReviewQueue } from './outline/review-queue';
import { SectionOutline } from './outline/section-outline';
import { SectionPanel, type Tab } from './panel/section-panel';
import { type PasteOutcome, toldOf } from '../writing/pasting/left-out';
import { SectionHeader } from './section-header';
import { SectionModel } from './section-model';
import { StateBand } from './state-band';
import { SaveStatusLine } from '../writing/saving/save-status';
import { SectionTexts } from '../writing/saving/open-texts';
import type { TextWriter } from '../writing/saving/text-writer';
import { whileSame } from '../session/kept/field';

/** One section: where it stands, its text to write, compare or read, and what may be done with it. */
@Component({
  imports: [
    ActBar,
    AdoptOpinion,
    CompareBar,
    Drawer,
    TwoTexts,
    EditorToolbar,
    EmptySheet,
    FiguresInText,
    LoadError,
    MatButton,
    MatIcon,
    MatIconButton,
    NotFetched,
    Paper,
    PrintedSection,
    RedlineText,
    ReviewQueue,
    SaveStatusLine,
    SectionActDialog,
    Urging,
    SectionAsking,
    SectionHeader,
    SectionOutline,
    SectionPanel,
    StateBand,
    TextEditor,
    SecrecyNotice,
  ],
  providers: [SectionModel, Comparer, Queue],
  host: {
    '(compositionstart)': 'model.writer()?.compose(true)',
    '(compositionend)': 'model.writer()?.compose(false)',
    '(window:beforeunload)': 'guard($event)',
    '[class.drawer]': 'drawer()',
  },
  templateUrl: './section-page.html',
  styleUrl: './section-page.scss',
})
export class SectionPage {
  readonly id = input.required<string>();
  /** Of the query: the opinion whose words are to be taken over; what units are to be asked for at once. */
  readonly adopt = input<string>();
  readonly asksFor = input<string>(undefined, { alias: 'ask' });
  private readonly texts = inject(SectionTexts);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly names = inject(SectionNames);
  private readonly problems = inject(ProblemWords);
  private readonly titles = inject(PageTitles);
  private readonly queue = inject(Queue);
  private readonly dialog = viewChild<SectionActDialog>('dialog');
  /** What is to be asked about. */
  protected readonly asked = signal<SectionOffer | null>(null);
  private readonly panel = viewChild(SectionPanel);
  private readonly asking = viewChild(SectionAsking);
  private readonly urging = viewChild(Urging);
  protected readonly ofThis = ({ id }: OwedLine): boolean => id === this.id();
  protected readonly model = inject(SectionModel);
  protected readonly comparer = inject(Comparer);
  protected readonly t = inject(Words).t;
  protected readonly tab = signal<Tab>('comments');
  protected readonly drawer = whileSame(this.id, () => false);
  protected readonly editor = signal<Editor | null>(null);
  protected readonly acting = acting({
    about: this.id,
    stale: () => this.model.reload(),
    words: (error) => this.why(error),
  });
  /** What was done on the page before, told on the one that it led to. */
  private before: { readonly to: string; readonly said: string } | null = null;
  protected readonly notice = whileSame(this.id, (id) => (this.before?.to === id ? this.before.said : ''));
  /** Somebody began, or there is a text: from then on the editor stays, since an emptied one still has its undo. */
  private readonly begun = linkedSignal<{ writer: TextWriter<SectionText> | null; empty: boolean }, boolean>({
    source: () => ({
      writer: this.writer(),
      empty: isEmptyDocument(this.writer()?.text().body ?? emptyDocument()),
    }),
    computation: ({ writer, empty }, before) => !empty || (before?.source.writer === writer && before.value),
  });

  protected readonly view = this.model.view;
  protected readonly writer = this.model.writer;
  protected readonly conflict = computed(() => this.writer()?.conflict() ?? null);
  protected readonly judges = this.model.judges;
  /** On a wide screen the sheet is larger. */
  private readonly wide = windowIs('(width >= 1600px) and (height > 500px)');
  protected readonly size = computed(() => (this.wide() ? 20 : 18));
  protected readonly secrecy = computed(() => this.session.me()?.secrecyNotice ?? '');
  protected readonly next = computed(() => (this.judges() ? this.queue.next(this.id()) : null));
  protected readonly head = computed(() => {
    const node = this.model.printed();
    return node ? headOf(node) : { style: 'none' as const, text: '' };
  });
  /** Of the text that is shown: the unit may have gone on writing since. */
  protected readonly words = computed(() => {
    const text = this.writer()?.text();
    return text ? wordCount(text.body, text.heading) : 0;
  });
  /** The sheet shows what changed, what may be written, or what stands. */
  protected readonly shows = computed((): 'redline' | 'clean' | 'empty' | 'editor' => {
    const view = this.view();
    const text = this.writer()?.text();
    if (this.comparer.redline()) return this.comparer.reading() === 'merged' ? 'redline' : 'clean';
    if (!view?.writes || !text || this.comparer.since()) return 'clean';
    return this.begun() ? 'editor' : 'empty';
  });
  protected readonly compares = computed(() => this.comparer.since() !== null || !this.view()?.writes);

  /** Once shown the editor is kept behind a comparison: what may be undone is its own. */
  protected readonly keepsEditor = linkedSignal<
    { writer: TextWriter<SectionText> | null; writes: boolean; shown: boolean },
    boolean
  >({
    source: () => ({ writer: this.writer(), writes: !!this.view()?.writes, shown: this.shows() === 'editor' }),
    computation: ({ writer, writes, shown }, before) =>
      writes && (shown || (before?.source.writer === writer && before.value)),
  });

  constructor() {
    registerIcons(writingDrawings);
    openWhenFetched(this.dialog, this.asked, (dialog, offer) => dialog.open(offer));
    effect(() => this.model.id.set(this.id()));
    effect(() => {
      const view = this.view();
      if (view) this.titles.name(view.label || this.names.title(view));
    });
    effect(() => {
      if (!this.keepsEditor()) this.editor.set(null);
    });
    const fromLastYear = computed(() => this.comparer.since() === 'lastYear' && this.comparer.rewritten());
    effect(() => fromLastYear() && this.tab.set('lastYear'));
    this.offerKeys();
  }

  protected openAsking(kind: RequestKind): void {
    void this.asking()?.open(kind);
  }

  protected begin(): void {
    this.begun.set(true);
    this.goOnWriting();
  }

  /** The editor comes in place of what was pressed. */
  protected goOnWriting(at: 'end' | null = 'end'): void {
    setTimeout(() => this.editor()?.commands.focus(at));
  }

  protected beginComment(): void {
    this.panel()?.beginComment(getSelection()?.toString() ?? '');
  }

  protected choose(offer: SectionOffer): void {
    this.acting.problem.set('');
    if (offer.action === 'urge') return void this.urging()?.open();
    if (questionsOf(offer).length) this.asked.set(offer);
    else void this.act(offer, {});
  }

  protected async act(offer: SectionOffer, input: ActInput): Promise<void> {
    const next = actLooks[offer.action].goesOn ? this.next() : null;
    await this.acting.run(
      () => this.model.act(offer, input),
      (outcome) => {
        if (outcome === 'unsaved') return this.acting.problem.set(this.t('section.notSavedFirst'));
        this.dialog()?.close();
        return outcome === 'gone' ? this.router.navigate(['/inbox']) : this.done(offer, next);
      },
    );
  }

  protected urged(): void {
    this.notice.set(this.t('section.done', { verb: this.t('acts.section.urge') }));
    this.model.reload();
  }

  protected async keep(): Promise<void> {
    const writer = this.writer();
    if (!writer || !(await writer.flush())) return this.acting.problem.set(this.t('section.notSavedFirst'));
    const problem = await this.texts.keepRevision(this.id(), writer.text());
    this.acting.problem.set(problem ? this.problems.problemText(problem) : '');
    if (problem) return;
    this.notice.set(this.t('section.history.done'));
    this.model.turns.update((n) => n + 1);
  }

  protected tell(outcome: PasteOutcome): void {
    this.notice.set(toldOf(outcome, this.t));
  }

  protected guard(event: BeforeUnloadEvent): void {
    if (this.writer()?.unsaved()) event.preventDefault();
  }

  /** Beside the act's own button its refusals say enough. */
  private why(error: unknown): string {
    const problem = toProblem(error);
    return problem.refusals?.length ? this.problems.refusalsText(problem.refusals) : this.problems.problemText(problem);
  }

  private done(offer: SectionOffer, next: string | null): void {
    this.comparer.compare(null);
    this.queue.answer.reload();
    const verb = this.t(`acts.section.${offer.action}`);
    this.notice.set(this.t('section.done', { verb }));
    if (!next) return;
    this.before = {
      to: next,
      said: this.t('section.doneBefore', { verb, label: this.view()?.label || this.t('section.title') }),
    };
    void this.router.navigate(['/sections', next]);
  }

  /** `a` and `r` ask before they act. */
  private ask(...actions: SectionAction[]): void {
    const offer = this.view()?.offers.find(({ action, refusals }) => actions.includes(action) && !refusals.length);
    if (!offer) return;
    this.acting.problem.set('');
    this.asked.set(offer);
  }

  private offerKeys(): void {
    const runs = {
      n: () => this.comparer.step(1),
      p: () => this.comparer.step(-1),
      c: () => this.beginComment(),
      a: () => this.ask('approve', 'reconfirm'),
      r: () => this.ask('return'),
    };
    inject(Keys).offer('section', runs, inject(DestroyRef));
  }
}
