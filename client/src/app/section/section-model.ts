import { Injectable, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import {
  type CommentView,
  type PrintedNode,
  type SectionText,
  type SectionTransition,
  type SectionView,
  approverRoles,
} from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { CurrentReport } from '../session/current-report';
import { Session } from '../session/session';
import { Transitions } from '../session/requests/transitions';
import { type ActInput, type SectionOffer, isTextAtFault } from './acts/act-places';
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

  private openId = '';
  private readonly leave = attended(this.writer, () => this.reload());

  constructor() {
    effect(() => {
      const view = this.view();
      if (view) untracked(() => this.take(view));
    });
    // What was refused for the text's sake may stand now that another text is saved.
    effect(() => {
      const saved = this.writer()?.saved();
      untracked(
        () =>
          saved &&
          saved.contentVersion > (this.view()?.contentVersion ?? Infinity) &&
          this.view()?.offers.some(isTextAtFault) &&
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

  /** Does an act on the text that is shown: what was typed is saved first. `gone`: it left this reader's sight. Throws the server's refusal. */
  async act(
    { action, variant, asks }: Pick<SectionOffer, 'action' | 'variant' | 'asks'>,
    input: ActInput,
  ): Promise<'done' | 'gone' | 'unsaved'> {
    const view = this.view();
    const writer = this.writer();
    if (!view || !writer || action === 'outdate' || !(await writer.flush())) return 'unsaved';
    const digest = writer.saved().digest ?? undefined;
    const act: SectionTransition = {
      action,
      ...(variant === 'waiver' && { variant }),
      ...input,
      ...(asks.some((ask) => ask.input === 'digest') && { digest }),
    };
    const after = await firstValueFrom(this.transitions.section(view, act));
    if (!after) return 'gone';
    // the reader may have turned to another section meanwhile
    if (this.view()?.id === view.id) this.answer.set(after);
    return 'done';
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
