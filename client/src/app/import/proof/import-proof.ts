import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { type ImportNode, type Severity, nodesOf, severities } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { whileSame } from '../../session/kept/field';
import '../../writing/proofreading/own-workers';
import { ImportModel } from '../import-model';
import type { ImportFinding, ImportQuestion } from './import-finding';

/** The page stands before anything is read. */
const PAUSE = 600;

/** What proof-reading finds in the imported text, read beside the page. It holds nothing back. Provided by the page. */
@Injectable()
export class ImportProof {
  private readonly model = inject(ImportModel);
  private readonly words = inject(Words);
  private worker: Worker | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Nothing was read, which is not the same as nothing found. */
  readonly failed = signal(false);
  private readonly found = signal<readonly ImportFinding[]>([]);
  /** As the page lists them: errors first, each kind in the order of the file. */
  readonly findings = computed(() =>
    severities.flatMap((one) => this.found().filter(({ severity }) => severity === one)),
  );
  /** The one gone to, until the text is read again. */
  readonly current = whileSame<unknown, ImportFinding | null>(this.found, () => null);
  /** The worst of each node's own lines; a hint is told in the list alone. */
  readonly marks = computed((): ReadonlyMap<string, Severity> => {
    const marks = new Map<string, Severity>();
    for (const { line, severity } of this.findings()) {
      const node = severity === 'hint' ? undefined : this.nodeOver(line);
      if (node && !marks.has(node.id)) marks.set(node.id, severity);
    }
    return marks;
  });
  private readonly order = computed(() =>
    [...nodesOf(this.model.nodes())].filter(({ line }) => line > 0).sort((a, b) => a.line - b.line),
  );

  /** What the findings depend on; an edit of the outline changes nothing in the file. */
  private readonly read = computed(() => {
    const ids = this.model.dropped().map(({ id }) => id);
    const view = this.model.view();
    return view && [view.id, this.model.draft()?.year, ...ids].join(' ');
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      this.worker?.terminate();
    });
    effect(() => {
      if (this.read()) untracked(() => this.askSoon());
    });
  }

  /** What is wrong, in the reader's language. */
  readonly said = ({ message }: ImportFinding): string => this.words.said(message);

  /** The node in whose lines a line of the file stands. */
  nodeOver(line: number): ImportNode | undefined {
    return this.order().findLast((node) => node.line <= line);
  }

  private askSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.worker ??= this.begin();
      const lines = (this.model.view()?.lines ?? []).map(({ line, text }) => ({ line, text }));
      const dropped = this.model.dropped().map(({ line, text, reason }) => ({ line, text, reason }));
      const year = this.model.draft()?.year ?? null;
      this.worker.postMessage({ lines, dropped, year } satisfies ImportQuestion);
    }, PAUSE);
  }

  private begin(): Worker {
    const worker = new Worker(new URL('./import-proof.worker', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<readonly ImportFinding[]>) => this.found.set(data);
    worker.onerror = () => this.failed.set(true);
    return worker;
  }
}
