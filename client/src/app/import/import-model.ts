import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { type ImportDraft, type ImportNode, type ImportView, nodesOf } from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { toProblem } from '../session/problems/problem';
import { ImportApi } from './import-api';
import { type Edit, nodeOf } from './tree/tree';

const PAUSE = 600;
const REMEMBERED = 200;

/**
 * The outline while it is checked: the tree, the answers, the cursor. Every change shows at once, is kept on the
 * server after a moment, one write after the other, and can be taken back. Provided by its page.
 */
@Injectable()
export class ImportModel {
  private readonly api = inject(ImportApi);
  private readonly stored = signal<ImportView | null>(null);
  private readonly changed = signal<ImportDraft | null>(null);
  private readonly past = signal<readonly ImportDraft[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<void> = Promise.resolve();
  private made = 0;

  readonly view = this.stored.asReadonly();
  readonly draft = computed((): ImportDraft | null => this.changed() ?? this.stored());
  readonly nodes = computed(() => this.draft()?.nodes ?? []);
  readonly cursor = signal('');
  readonly node = computed(() => nodeOf(this.nodes(), this.cursor()));
  /** Whether the cursor is in the node's own text. */
  readonly inText = signal(false);
  readonly failure = signal<unknown>(null);
  /** Why the last change is not kept yet. */
  readonly unsaved = signal<unknown>(null);
  readonly saving = signal(false);
  readonly mayUndo = computed(() => this.past().length > 0);
  readonly questions = computed(() => this.stored()?.notes.filter(({ needsAnswer }) => needsAnswer) ?? []);
  readonly open = computed(() => this.questions().filter(({ index }) => this.draft()?.answers[index] === undefined));
  /** What was left out and has not come in again. */
  readonly dropped = computed(() => {
    const back = new Set([...nodesOf(this.nodes())].map(({ id }) => id));
    return (this.stored()?.dropped ?? [])
      .map((line, index) => ({ ...line, id: `d${index}` }))
      .filter(({ id }) => !back.has(id));
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.flush());
  }

  async load(id: string): Promise<void> {
    this.failure.set(null);
    try {
      this.stored.set(await firstValueFrom(this.api.read(id)));
      this.changed.set(null);
      this.cursor.update((at) => at || (this.nodesAt(this.open()[0]?.line ?? null)[0] ?? this.nodes()[0])?.id || '');
    } catch (error) {
      this.failure.set(error);
    }
  }

  /** A change of the tree; null where there was nothing to change. */
  apply(edit: Edit | null): void {
    if (!edit) return;
    this.change({ nodes: edit.nodes });
    this.cursor.set(edit.focus);
  }

  change(part: Partial<ImportDraft>): void {
    const before = this.draftNow();
    if (!before) return;
    this.past.update((past) => [...past, before].slice(-REMEMBERED));
    this.changed.set({ ...before, ...part });
    this.keepSoon();
  }

  answer(index: number, yes: boolean): void {
    this.change({ answers: { ...this.draft()?.answers, [index]: yes } });
  }

  undo(): void {
    const before = this.past().at(-1);
    if (!before) return;
    this.past.update((past) => past.slice(0, -1));
    this.changed.set(before);
    if (!nodeOf(before.nodes, this.cursor())) this.cursor.set(before.nodes[0]?.id ?? '');
    this.keepSoon();
  }

  /** An id for a node that is made here: as long as no other tab is at it, nobody else makes the same. */
  newId(): string {
    const taken = new Set([...nodesOf(this.nodes())].map(({ id }) => id));
    do this.made += 1;
    while (taken.has(`s${this.made}`));
    return `s${this.made}`;
  }

  /** Keeps what is not kept yet, and says when it is. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.queue = this.queue.then(() => this.keep());
    await this.queue;
  }

  /** The nodes that a line of the source came to. */
  nodesAt(line: number | null): ImportNode[] {
    return [...nodesOf(this.nodes())].filter((node) => node.line === line);
  }

  private draftNow(): ImportDraft | null {
    const draft = this.draft();
    if (!draft) return null;
    const { title, issuer, year, nodes, answers } = draft;
    return { title, issuer, year, nodes, answers };
  }

  private keepSoon(): void {
    clearTimeout(this.timer);
    this.saving.set(true);
    this.timer = setTimeout(() => void this.flush(), PAUSE);
  }

  private async keep(): Promise<void> {
    const [stored, draft] = [this.stored(), this.changed()];
    if (!stored || !draft) return this.saving.set(false);
    try {
      const saved = await firstValueFrom(
        this.api.save(stored.id, stored.version, { ...draft, title: draft.title.trim() || stored.fileName }),
      );
      this.stored.set(saved);
      if (this.changed() === draft) this.changed.set(null);
      this.unsaved.set(null);
    } catch (error) {
      this.unsaved.set(error);
      // The newer one was made in another tab: it is shown, and what was done here can be done again.
      if (toProblem(error).status === 412) await this.load(stored.id);
    } finally {
      this.saving.set(false);
    }
  }
}
