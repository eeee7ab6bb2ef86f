import { Injectable, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { type HistoryLine, type RevisionLine, type SectionText, type SectionView } from '@bafang/shared';
import { ProblemWords } from '../../session/problems/problem-words';
import { SectionApi } from '../section-api';
import { SectionModel } from '../section-model';
import { textOf } from '../../writing/saving/open-texts';
import type { redlineSince } from './redlining';

export type Since = 'approved' | 'seen' | 'returned' | 'lastYear' | 'two';
export type Reading = 'merged' | 'clean';
interface Choice {
  readonly since: Since;
  readonly revision: RevisionLine | null;
  readonly at: string | null;
}
interface Pair {
  readonly before: RevisionLine;
  readonly after: RevisionLine | null;
}

const lastReturn = (history: readonly HistoryLine[]): HistoryLine | undefined =>
  [...history].sort((a, b) => (a.at < b.at ? 1 : -1)).find(({ action, digest }) => action === 'return' && digest);

/** On whose approval a value was overtaken. */
const approvalOf = (view: SectionView): HistoryLine | undefined =>
  view.state === 'stale'
    ? view.history.find(({ action }) => action === 'approve' || action === 'reconfirm')
    : undefined;

/** What the text is compared with, and where in the comparison the reader is. */
@Injectable()
export class Comparer {
  private readonly api = inject(SectionApi);
  private readonly model = inject(SectionModel);
  private readonly problems = inject(ProblemWords);
  private readonly readable = computed(() => {
    const view = this.model.view();
    return view && view.reads !== 'none' ? view.id : undefined;
  });
  private readonly version = computed(() => this.model.view()?.version);
  /** Read anew after an act, which moves the version, and after one was kept; not with every comment. */
  private readonly answer = this.api.revisions(() => (this.version(), this.model.turns(), this.readable()));
  readonly revisions = computed(() =>
    this.answer.hasValue() ? [...this.answer.value()].sort((a, b) => b.number - a.number) : [],
  );
  readonly error = this.answer.error;
  /** Of a text, and of the comparing itself. */
  private readonly problemOf = signal<Partial<Record<'text' | 'redlining', string>>>({});
  readonly problem = computed(() => this.problemOf().redlining || this.problemOf().text || '');
  private readonly pair = signal<Pair | null>(null);
  private readonly texts = signal<ReadonlyMap<string, SectionText>>(new Map());
  private readonly redlining = signal<typeof redlineSince | null>(null);

  /** The choices that this text has, the best first. */
  readonly choices = computed((): Choice[] => {
    const view = this.model.view();
    const seen = this.model.seenBefore()?.seen;
    const returned = lastReturn(view?.history ?? []);
    const revision = (digest: string | null | undefined) =>
      this.revisions().find((line) => line.digest === digest) ?? null;
    const approval = view ? approvalOf(view) : undefined;
    const sinceApproved: Choice = {
      since: 'approved',
      revision: revision(approval?.digest),
      at: approval?.at ?? null,
    };
    const sinceSeen: Choice = { since: 'seen', revision: revision(seen?.digest), at: seen?.at ?? null };
    const sinceReturned: Choice = { since: 'returned', revision: revision(returned?.digest), at: returned?.at ?? null };
    // The bureau judges whether what it asked for was done, however often it has looked since.
    const ofRevisions = view?.involvement === null ? [sinceReturned, sinceSeen] : [sinceSeen, sinceReturned];
    return [
      ...[sinceApproved, ...ofRevisions].filter((choice) => choice.revision),
      ...(view?.lastYear ? [{ since: 'lastYear' as const, revision: null, at: null }] : []),
    ];
  });

  private readonly chosen = signal<{ id: string | undefined; since: Since | null } | null>(null);
  /** Whoever has a text before them to judge begins with what changed; a head sees it beside last year's the first time. */
  private readonly first = computed((): Since | null => {
    const view = this.model.view();
    const judged =
      view?.reads === 'whole' &&
      (view.state === 'unit_review'
        ? view.writes
        : ['submitted', 'stale'].includes(view.state) && view.involvement === null);
    const [best] = this.choices();
    return judged && best && (best.revision || view.state === 'unit_review') ? best.since : null;
  });
  readonly since = computed(() => {
    const chosen = this.chosen();
    return chosen?.id === this.model.id() ? (chosen?.since ?? null) : this.first();
  });
  readonly current = signal(0);

  readonly before = computed((): SectionText | null => {
    const view = this.model.view();
    if (this.since() === 'lastYear') return view?.lastYear ? textOf(view.lastYear) : null;
    return this.texts().get(this.beforeLine()?.id ?? '') ?? null;
  });
  readonly after = computed((): SectionText | null => {
    const line = this.since() === 'two' ? this.pair()?.after : null;
    const [view, renewed] = [this.model.view(), this.model.view()?.renewed];
    // what would be confirmed
    if (this.since() === 'approved' && view && renewed) return textOf({ heading: view.heading, body: renewed.body });
    return line ? (this.texts().get(line.id) ?? null) : (this.model.writer()?.text() ?? null);
  });
  readonly beforeLine = computed(() =>
    this.since() === 'two'
      ? (this.pair()?.before ?? null)
      : (this.choices().find(({ since }) => since === this.since())?.revision ?? null),
  );
  readonly afterLine = computed(() => (this.since() === 'two' ? (this.pair()?.after ?? null) : null));

  /** Null where nothing is compared. */
  readonly redline = computed(() => {
    const [before, after, node] = [this.before(), this.after(), this.model.printed()];
    if (!this.since() || !before || !after || !node) return null;
    return this.redlining()?.({ ...node, heading: after.heading, body: after.body }, before) ?? null;
  });

  /** Between two revisions that were asked for the marks are what is wanted. */
  readonly rewritten = computed(() => {
    const redline = this.redline();
    return redline && this.since() !== 'two' && redline.rewritten;
  });
  /** A text that was written anew is first read clean; as it goes on being written the reader's choice stands. */
  readonly reading = linkedSignal<{ what: string; rewritten: boolean | null }, Reading>({
    source: () => ({
      what: [this.model.id(), this.since(), this.beforeLine()?.id, this.afterLine()?.id].join(),
      rewritten: this.rewritten(),
    }),
    computation: ({ what, rewritten }, before) =>
      before && before.source.what === what && before.source.rewritten !== null
        ? before.value
        : rewritten
          ? 'clean'
          : 'merged',
  });

  constructor() {
    effect(() => {
      const wanted = [this.beforeLine(), this.afterLine()].filter((line) => line !== null);
      untracked(() => wanted.forEach((line) => void this.fetch(line.id)));
    });
    effect(() => {
      if (this.since()) untracked(() => void this.fetchRedlining());
    });
    effect(() => {
      this.redline();
      untracked(() => this.current.set(0));
    });
  }

  compare(since: Since | null): void {
    this.pair.set(null);
    this.chosen.set({ id: this.model.id(), since });
  }

  /** Old before new, whichever was chosen first. */
  compareTwo(before: RevisionLine, after: RevisionLine | null): void {
    this.pair.set({ before, after });
    this.chosen.set({ id: this.model.id(), since: 'two' });
  }

  reload(): void {
    this.answer.reload();
  }

  step(by: 1 | -1): void {
    const total = this.redline()?.total ?? 0;
    if (total) this.current.update((at) => (at + by + total) % total);
  }

  private async fetchRedlining(): Promise<void> {
    if (this.redlining()) return;
    try {
      const { redlineSince } = await import('./redlining');
      this.redlining.set(redlineSince);
      this.tell('redlining', '');
    } catch (error) {
      this.tell('redlining', this.problems.of(error));
    }
  }

  private async fetch(id: string): Promise<void> {
    if (this.texts().has(id)) return;
    try {
      const revision = await this.api.revision(id);
      this.texts.update((texts) => new Map(texts).set(id, textOf(revision as Pick<SectionView, 'heading' | 'body'>)));
      this.tell('text', '');
    } catch (error) {
      this.tell('text', this.problems.of(error));
    }
  }

  private tell(about: 'text' | 'redlining', problem: string): void {
    this.problemOf.update((problems) => ({ ...problems, [about]: problem }));
  }
}
