import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { type ContributionText, type ContributionTransition, type ContributionView, wordCount } from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { BusinessClock } from '../session/business-clock';
import { CurrentReport } from '../session/current-report';
import { Kept } from '../session/kept/kept';
import { Session } from '../session/session';
import { Transitions } from '../session/requests/transitions';
import type { ContributionInput, ContributionOffer } from '../ui/contributions/contribution-offers';
import { attended } from '../writing/saving/open-texts';
import { type KeptText, TextWriter } from '../writing/saving/text-writer';
import { ContributionApi, storedOf } from './contribution-api';
import { whileSame } from '../session/kept/field';

/** The answer that a page has open: what was read, what is being typed, what may be done. Provided by its page. */
@Injectable()
export class ContributionModel {
  private readonly api = inject(ContributionApi);
  private readonly transitions = inject(Transitions);
  private readonly session = inject(Session);
  private readonly clock = inject(BusinessClock);
  private readonly reports = inject(CurrentReport);

  readonly id = signal<string | undefined>(undefined);
  private readonly answer = this.api.contribution(this.id);
  readonly view = computed((): ContributionView | null =>
    this.answer.hasValue() && this.answer.value().id === this.id() ? this.answer.value() : null,
  );
  readonly failure = computed(() => (this.answer.hasValue() ? null : (this.answer.error() ?? null)));
  readonly loading = this.answer.isLoading;
  readonly writer = signal<TextWriter<ContributionText> | null>(null);
  readonly words = computed(() => {
    const body = this.writer()?.text().body;
    return body ? wordCount(body, null) : 0;
  });
  readonly isOpinion = computed(() => this.view()?.request.kind === 'opinion');
  /** An opinion that asks for another text. */
  readonly changesText = computed(() => {
    const verdict = this.writer()?.text().verdict ?? null;
    // of an area or the whole there is no one copy: what to change is said in words
    return this.isOpinion() && !this.view()?.draft && verdict !== null && verdict !== 'agree';
  });
  /** The copy stands beside the text that it was made of, and is not written meanwhile. */
  readonly compares = whileSame(this.id, () => false);
  /** Whether the text is open to be written. */
  readonly edits = computed(
    () => !!this.view()?.writes && (!this.isOpinion() || (this.changesText() && !this.compares())),
  );
  private openId = '';
  private readonly leave = attended(this.writer, () => this.reload());

  constructor() {
    effect(() => {
      const view = this.view();
      if (view) untracked(() => this.take(view));
    });
    // what was refused for want of words or figures may go now that others are saved
    effect(() => {
      const { contentVersion } = this.writer()?.saved() ?? { contentVersion: 0 };
      untracked(() => contentVersion > (this.view()?.contentVersion ?? Infinity) && this.reload());
    });
  }

  reload(): void {
    this.answer.reload();
  }

  /** Does an act on what is shown: what was typed is saved first, else nothing is done. Throws the server's refusal. */
  async act({ action, asks }: ContributionOffer, input: ContributionInput): Promise<'done' | 'unsaved'> {
    const [view, writer] = [this.view(), this.writer()];
    if (!view || !writer || !(await writer.flush())) return 'unsaved';
    const digest = writer.saved().digest ?? undefined;
    const act: ContributionTransition = {
      action,
      ...input,
      ...(asks.some((ask) => ask.input === 'digest') && { digest }),
    };
    const after = await firstValueFrom(this.transitions.contribution(view, act));
    if (this.view()?.id === view.id) this.answer.set(after);
    return 'done';
  }

  private take(view: ContributionView): void {
    this.reports.choose(view.request.reportId);
    const open = this.writer();
    if (open && this.openId === view.id) return open.refresh(storedOf(view));
    this.leave();
    this.openId = view.id;
    const store = new Kept<KeptText<ContributionText>>(this.session.me()?.account.id ?? '', view.id);
    this.writer.set(
      new TextWriter(storedOf(view), this.api.ports(view.id), store, () => this.clock.now().toISOString()),
    );
    this.api.opened(view.id).subscribe({ error: () => undefined });
  }
}
