import { type WritableSignal, computed, signal } from '@angular/core';
import { type AccountRef, isEmptyDocument } from '@bafang/shared';
import type { Kept } from '../../session/kept/kept';
import type { Problem } from '../../session/problems/problem';
import { Countdown } from './countdown';
import type { Newer, Stored, TextPorts, WriteOutcome, WrittenText } from './write-outcome';

/** Saved one second after the last key, at the latest five after the first; a failed save after 2, 4, 8 … 60 seconds. */
export const timing = { pause: 1000, longest: 5000, composing: 250, retry: 2000, longestRetry: 60_000 } as const;

/** What was typed and is not in the database yet. */
export interface KeptText<Text extends WrittenText> {
  readonly text: Text;
  /** The contentVersion it was typed on. */
  readonly base: number;
  readonly at: string;
}
export type SaveStatus = 'clean' | 'waiting' | 'saving' | 'retrying' | 'refused' | 'conflict';
/** Mine against the newer text. `closed`: nobody here may write any more, so mine can only become a revision. */
export interface Conflict<Text extends WrittenText> {
  readonly mine: Text;
  readonly newer: Text;
  readonly contentVersion: number;
  readonly by: AccountRef | null;
  readonly at: string | null;
  readonly since: string;
  readonly closed: boolean;
}

/**
 * The write path of one text: what the person typed, when it goes to the server, and what became of it.
 * One request at a time; nothing is sent in the middle of a composition; what is not saved stays in the browser.
 */
export class TextWriter<Text extends WrittenText = WrittenText> {
  readonly text: WritableSignal<Text>;
  readonly saved = signal({ contentVersion: 0, digest: null as string | null, at: null as string | null });
  readonly status = signal<SaveStatus>('clean');
  readonly conflict = signal<Conflict<Text> | null>(null);
  readonly problem = signal<Problem | null>(null);
  readonly writes = signal(false);
  /** Taken over from the last visit. */
  readonly restored = signal(false);
  /** Counts the times the text came from elsewhere than the editor. */
  readonly replaced = signal(0);
  /** Whether closing the page would leave text behind. */
  readonly unsaved = computed(() => this.status() !== 'clean');

  private readonly timer = new Countdown(() => void this.send());
  private typed = false;
  private composing = false;
  private typedSince: number | null = null;
  private failures = 0;
  private sending: Promise<void> | null = null;

  constructor(
    stored: Stored<Text>,
    private readonly ports: TextPorts<Text>,
    private readonly store: Kept<KeptText<Text>>,
    private readonly now: () => string,
  ) {
    this.text = signal(stored.text);
    this.adopt(stored);
    this.restore(stored);
  }

  /** What the person typed. Ignored while a conflict is open: typing has stopped there. */
  change(change: Partial<Text>): void {
    if (this.status() === 'conflict') return;
    this.text.update((text) => ({ ...text, ...change }));
    this.typed = true;
    this.typedSince ??= Date.now();
    this.keep();
    if (this.sending || this.status() === 'retrying') return;
    this.status.set('waiting');
    this.wait();
  }

  /** Last year's text in place of what stands, which is kept as a revision first: what comes from outside is no step of undo. */
  async replace(text: Partial<Text>): Promise<Problem | null> {
    const problem = isEmptyDocument(this.text().body) ? null : await this.ports.keepRevision(this.text());
    if (problem) return problem;
    this.change(text);
    this.replaced.update((n) => n + 1);
    return null;
  }

  /** An input method is at work: what stands in the field is not yet what the person means. */
  compose(composing: boolean): void {
    this.composing = composing;
    if (!composing && this.typed && this.status() === 'waiting') this.wait();
  }

  /** Saves what is unsaved now; whether the database has everything. */
  async flush(): Promise<boolean> {
    this.timer.stop();
    while (this.typed || this.sending) {
      await (this.sending ?? this.sendNow());
      if (['retrying', 'refused', 'conflict'].includes(this.status())) return false;
    }
    return this.status() === 'clean';
  }

  /** At once, without waiting for the backoff: the network is back, or the person asks. */
  again(): void {
    if (this.status() === 'retrying' || this.status() === 'refused') void this.send();
  }

  /** The section was read anew, after an act or because somebody else acted; what was read before the last save says nothing of the text. */
  refresh(stored: Stored<Text>): void {
    if (this.status() === 'conflict' || stored.contentVersion < this.saved().contentVersion) return;
    if (!this.typed && !this.sending) return this.adopt(stored);
    if (this.typed && this.ports.same(stored.text, this.text())) return this.drop(stored);
    if (!stored.writes || stored.contentVersion > this.saved().contentVersion) {
      this.writes.set(stored.writes);
      this.meet({ ...stored, by: null, at: stored.savedAt });
    }
  }

  /** Ends a conflict with this text; `lost` becomes revisions first, so that nothing is gone. */
  async settle(taken: Text, lost: readonly Text[]): Promise<Problem | null> {
    const conflict = this.conflict();
    if (!conflict) return null;
    for (const text of lost) {
      const problem = await this.ports.keepRevision(text);
      if (problem) return problem;
    }
    this.conflict.set(null);
    this.text.set(taken);
    this.replaced.update((n) => n + 1);
    this.saved.update((saved) => ({ ...saved, contentVersion: conflict.contentVersion, digest: null }));
    this.typed = !this.ports.same(taken, conflict.newer);
    this.status.set(this.typed ? 'waiting' : 'clean');
    if (this.typed) await this.flush();
    else this.store.forget();
    return null;
  }

  /** The page is left: what is unsaved stays in the browser's store. */
  dispose(): void {
    this.timer.stop();
  }

  private adopt(stored: Stored<Text>): void {
    if (!this.ports.same(stored.text, this.text())) {
      this.text.set(stored.text);
      this.replaced.update((n) => n + 1);
    }
    this.writes.set(stored.writes);
    this.saved.set({ contentVersion: stored.contentVersion, digest: stored.digest, at: stored.savedAt });
    this.status.set('clean');
    this.problem.set(null);
  }

  private drop(stored: Stored<Text>): void {
    this.timer.stop();
    this.typed = false;
    this.store.forget();
    this.adopt(stored);
  }

  /** What the last visit left behind is taken up where nothing happened since; else the two texts meet. */
  private restore(stored: Stored<Text>): void {
    const kept = this.store.read();
    if (!kept || this.ports.same(kept.text, stored.text)) return this.store.forget();
    this.text.set(kept.text);
    this.replaced.update((n) => n + 1);
    this.restored.set(true);
    if (!stored.writes || kept.base !== stored.contentVersion)
      return this.oppose({ ...stored, by: null, at: stored.savedAt }, kept.at);
    this.typed = true;
    this.status.set('waiting');
    this.timer.start(0);
  }

  private keep(): void {
    this.store.keep({ text: this.text(), base: this.saved().contentVersion, at: this.now() });
  }

  private wait(): void {
    const latest = (this.typedSince ?? Date.now()) + timing.longest - Date.now();
    this.timer.start(Math.max(0, Math.min(timing.pause, latest)));
  }

  private async send(): Promise<void> {
    if (this.composing) return this.timer.start(timing.composing);
    if (!this.sending && this.typed) await this.sendNow();
  }

  private sendNow(): Promise<void> {
    this.timer.stop();
    this.sending = this.attempt().finally(() => (this.sending = null));
    return this.sending;
  }

  private async attempt(): Promise<void> {
    const sent = this.text();
    this.typed = false;
    this.typedSince = null;
    if (this.status() !== 'retrying') this.status.set('saving');
    this.judge(await this.ports.save(sent, this.saved().contentVersion), sent);
  }

  private judge(outcome: WriteOutcome<Text>, sent: Text): void {
    if (outcome.kind === 'saved') return this.accept(outcome.saved);
    this.typed = true;
    if (outcome.kind === 'conflict') {
      this.writes.set(outcome.newer.writes);
      return this.meet(outcome.newer, sent);
    }
    this.problem.set(outcome.problem);
    this.keep();
    this.status.set(outcome.kind === 'failed' ? 'retrying' : 'refused');
    if (outcome.kind === 'failed') this.timer.start(Math.min(timing.longestRetry, timing.retry * 2 ** this.failures++));
  }

  private accept({
    contentVersion,
    digest,
    savedAt,
  }: {
    contentVersion: number;
    digest: string;
    savedAt: string;
  }): void {
    this.failures = 0;
    this.problem.set(null);
    this.restored.set(false);
    this.saved.set({ contentVersion, digest, at: savedAt });
    this.status.set(this.typed ? 'waiting' : 'clean');
    if (!this.typed) return this.store.forget();
    this.keep();
    this.wait();
  }

  /** A newer text; my own, whose answer was lost on the way, is no conflict. */
  private meet(newer: Newer<Text>, sent = this.text()): void {
    if (!this.ports.same(newer.text, sent)) return this.oppose(newer, this.store.read()?.at ?? this.now());
    this.saved.update((saved) => ({ ...saved, contentVersion: newer.contentVersion }));
    this.status.set('waiting');
    this.timer.start(0);
  }

  private oppose({ text: newer, contentVersion, by, at }: Newer<Text>, since: string): void {
    this.timer.stop();
    this.keep();
    this.conflict.set({ mine: this.text(), newer, contentVersion, by, at, since, closed: !this.writes() });
    this.status.set('conflict');
  }
}
