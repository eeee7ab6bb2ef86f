import { Injectable, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import {
  type CommentView,
  type ErrorPlace,
  type PrintedNode,
  type SectionText,
  type SectionTransition,
  type SectionView,
  approverRoles,
  pinsIn,
  shownKey,
} from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { whileSame } from '../session/kept/field';
import { Words } from '../i18n/words';
import { CurrentReport } from '../session/current-report';
import { Session } from '../session/session';
import { Transitions } from '../session/requests/transitions';
import { type ActInput, type SectionOffer, mayTurn } from './acts/act-places';
import { SectionApi } from './section-api';
import { SectionTexts, attended, numberOf, printedOf, storedOf } from '../writing/saving/open-texts';
import type { TextWriter } from '../writing/saving/text-writer';

/** The section that a page has open: what was read, what is being typed, what may be done. Provided by its page. */
@Injectable()
export class SectionModel {
  private readonly api = inject(SectionApi);
  private readonly texts = inject(SectionTexts);
  private readonly transitions = inject(Transitions);
  private readonly session = inject(Session);
  private readonly reports = inject(CurrentReport);
  private readonly words = inject(Words);

  readonly id = signal<string | undefined>(undefined);
  private readonly answer = this.api.section(this.id);
  readonly view = computed((): SectionView | null =>
    this.answer.hasValue() && this.answer.value().id === this.id() ? this.answer.value() : null,
  );
  /** Whether the reader is of the desk that approves, with no part in this text. */
  readonly judges = computed(() => this.session.has(...approverRoles) && this.view()?.involvement === null);
  readonly failure = computed(() => (this.answer.hasValue() ? null : (this.answer.error() ?? null)));
  readonly writer = signal<TextWriter<SectionText> | null>(null);
  /** What the reader saw before this visit: opening the page moves the server's own note of it. */
  readonly seenBefore = linkedSignal<SectionView | null, { id: string; seen: SectionView['lastSeen'] } | null>({
    source: this.view,
    computation: (view, before) =>
      !view || before?.value?.id === view.id ? (before?.value ?? null) : { id: view.id, seen: view.lastSeen },
  });
  /** Of proof-reading, in the text as it is typed. */
  readonly errors = whileSame(this.id, () => 0);
  /** Grows when a revision was kept. */
  readonly turns = signal(0);
  /** The section's own number, as it is printed: 二是. */
  readonly number = computed(() => {
    const view = this.view();
    return view ? numberOf(view) : '';
  });
  readonly printed = computed((): PrintedNode | null => {
    const view = this.view();
    const text = this.writer()?.text();
    return view && text ? printedOf(view, text) : null;
  });

  /** As they are saved: the server says of no others what they are. */
  private readonly pins = computed(() => {
    this.writer()?.saved();
    const body = untracked(() => this.writer()?.text().body);
    return body ? pinsIn(body).map(shownKey).join() : '';
  });
  private readonly figuresAnswer = this.api.figures(
    () => (this.view()?.version, this.pins() && this.view()?.reads !== 'none' ? this.id() : undefined),
  );
  /** The figures that the text shows, with what the register has now. */
  readonly figures = computed(() => (this.figuresAnswer.hasValue() ? this.figuresAnswer.value() : []));
  readonly outdated = computed(() => this.figures().filter(({ newest }) => newest !== null));

  /** What a confirmation would take: 1098宗 → 1102宗. */
  readonly takes = computed(() =>
    this.words.listed(this.outdated().map(({ shown, newest }) => `${shown} → ${newest}`)),
  );

  private openId = '';
  private readonly leave = attended(this.writer, () => this.reload());

  constructor() {
    effect(() => {
      const view = this.view();
      if (view) untracked(() => this.take(view));
    });
    // What was refused for the text's sake may stand now that another text is saved, and what stood may be refused.
    effect(() => {
      const saved = this.writer()?.saved();
      const errors = this.errors();
      untracked(
        () =>
          saved &&
          saved.contentVersion > (this.view()?.contentVersion ?? Infinity) &&
          mayTurn(this.view()?.offers ?? [], errors) &&
          this.reload(),
      );
    });
  }

  reload(): void {
    this.answer.reload();
  }

  setThreads(threads: CommentView[]): void {
    this.answer.update((view) => view && { ...view, threads });
    // A condition resolved or raised changes what may be done.
    this.reload();
  }

  /** Leaves an error of the text as it is; what was typed is saved first. Throws the server's refusal. */
  async setAside(place: ErrorPlace, reason: string): Promise<'done' | 'unsaved'> {
    const id = this.id()!;
    const writer = this.writer();
    if (!writer || !(await writer.flush())) return 'unsaved';
    this.show(await this.api.setAside(id, { ...place, reason, digest: writer.saved().digest! }));
    return 'done';
  }

  /** Takes the newest values into a text that this reader does not write. Throws the server's refusal. */
  async acceptValues(): Promise<'done' | 'unsaved'> {
    const writer = this.writer();
    if (!writer || !(await writer.flush())) return 'unsaved';
    await this.api.acceptValues(this.id()!, writer.saved().contentVersion);
    this.reload();
    return 'done';
  }

  async takeBack(setAside: string): Promise<void> {
    this.show(await this.api.takeBack(this.id()!, setAside));
  }

  /** Does an act on the text that is shown: what was typed is saved first. `gone`: it left this reader's sight. Throws the server's refusal. */
  async act(
    { action, variant, asks }: Pick<SectionOffer, 'action' | 'variant' | 'asks'>,
    input: ActInput,
  ): Promise<'done' | 'gone' | 'unsaved'> {
    const view = this.view();
    const writer = this.writer();
    if (!view || !writer || action === 'outdate' || !(await writer.flush())) return 'unsaved';
    // what is confirmed is the text with the newest values
    const digest = (action === 'reconfirm' ? view.renewed?.digest : writer.saved().digest) ?? undefined;
    const act: SectionTransition = {
      action,
      ...(variant === 'waiver' && { variant }),
      ...input,
      ...(asks.some((ask) => ask.input === 'digest') && { digest }),
    };
    const after = await firstValueFrom(this.transitions.section(view, act));
    if (!after) return 'gone';
    this.show(after);
    return 'done';
  }

  /** The reader may have turned to another section meanwhile. */
  private show(after: SectionView): void {
    if (this.view()?.id === after.id) this.answer.set(after);
  }

  private take(view: SectionView): void {
    this.reports.choose(view.reportId);
    const open = this.writer();
    if (open && this.openId === view.id) return open.refresh(storedOf(view));
    this.leave();
    this.openId = view.id;
    this.writer.set(this.texts.writer(view));
    this.announce(view.id);
  }

  /** Tells the server that the section has been opened here: once, and only when a person can see it. */
  private announce(id: string): void {
    if (document.hidden)
      return document.addEventListener('visibilitychange', () => this.openId === id && this.announce(id), {
        once: true,
      });
    this.api.opened(id).subscribe({ error: () => undefined });
  }
}
