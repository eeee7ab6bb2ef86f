import {
  Component,
  DestroyRef,
  ViewEncapsulation,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { Editor } from '@tiptap/core';
import type { DocumentJson, Severity } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { whileSame } from '../../session/kept/field';
import { Keys } from '../../ui/keys/keys';
import { NotFetched } from '../../ui/not-fetched';
import { ProofWorker } from './proof-worker';
import type { ShownFinding } from './shown-finding';
import { mend, placeOf, showFindings, waves } from './waves';

const isAt = (place: { from: number; to: number } | null, at: number) => !!place && place.from <= at && at <= place.to;

/** As many as anybody goes through; mended, the next come. */
const MOST = 100;

/** 校对: what the rules find in a text, waved under in it and told beside it; one click mends what is certain. */
@Component({
  selector: 'bf-findings',
  imports: [MatButton, MatIcon, NotFetched],
  templateUrl: './findings.html',
  encapsulation: ViewEncapsulation.None,
  styleUrl: './findings.scss',
})
export class Findings {
  readonly body = input.required<DocumentJson>();
  /** Whose text it is. */
  readonly about = input.required<string>();
  /** Where the text is written; without it there is nothing to mend. */
  readonly editor = input<Editor | null>(null);
  /** The year that the report is about. */
  readonly year = input<number>();
  readonly counted = output<number>();
  /** A finding was gone to by key: the list wants to be seen. */
  readonly reached = output();
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly looks: Record<Severity, { icon: string; tone: string }> = {
    error: { icon: 'error_fill', tone: 'error' },
    warning: { icon: 'warning', tone: 'amber' },
    hint: { icon: 'info', tone: 'grey' },
  };
  /** Its words come with it: no page is heavier for them. */
  protected readonly learned = signal(false);
  protected readonly failed = signal(false);
  private readonly answer = whileSame<string, readonly ShownFinding[] | null>(this.about, () => null);
  protected readonly read = computed(() => this.answer() !== null);
  protected readonly findings = computed(() => this.answer() ?? []);
  protected readonly onlyErrors = signal(false);
  protected readonly errors = computed(() => this.findings().filter(({ severity }) => severity === 'error').length);
  private readonly wanted = computed(() =>
    this.findings().filter(({ severity }) => !this.onlyErrors() || !this.errors() || severity === 'error'),
  );
  /** A page of thousands of cards stands still. */
  protected readonly listed = computed(() => this.wanted().slice(0, MOST));
  protected readonly more = computed(() => this.wanted().length - this.listed().length);
  /** After every check the one that is as the last one was. */
  protected readonly current = linkedSignal<readonly ShownFinding[], ShownFinding | null>({
    source: this.findings,
    computation: (findings, before) =>
      findings.find(({ rule, quote }) => rule === before?.value?.rule && quote === before.value.quote) ?? null,
  });
  protected readonly sum = computed(() => {
    const count = (...of: Severity[]) => this.findings().filter(({ severity }) => of.includes(severity)).length;
    return this.words.listed([
      ...(this.errors() ? [this.t('proofreading.errors', { n: this.errors() })] : []),
      ...(count('warning', 'hint') ? [this.t('proofreading.others', { n: count('warning', 'hint') })] : []),
    ]);
  });

  constructor() {
    void this.words.learn(['proofreading']).then(() => this.learned.set(true));
    const worker = new ProofWorker({
      ask: () => (this.editor()?.view.composing ? null : { body: this.body(), year: this.year() }),
      answer: (findings) => this.answer.set(findings),
      fail: () => this.failed.set(true),
    });
    inject(DestroyRef).onDestroy(() => worker.end());
    effect(() => {
      this.body();
      this.year();
      worker.wake();
    });
    effect(() => this.counted.emit(this.findings().length));
    effect(() => {
      const editor = this.editor();
      if (editor) untracked(() => editor.registerPlugin(waves));
    });
    effect(() => {
      const editor = this.editor();
      const shown = { findings: this.findings(), current: this.current() };
      if (editor && !editor.isDestroyed) untracked(() => showFindings(editor.view, shown));
    });
    inject(Keys).offer(
      'proofreading',
      { F8: () => this.next(), 'Ctrl+.': () => this.mendCurrent() },
      inject(DestroyRef),
    );
  }

  protected said = (words: ShownFinding['title']): string => (this.words.language() === 'en' ? words.en : words.zh);

  protected mending = ({ quote, suggestion }: ShownFinding): string =>
    suggestion === ''
      ? this.t('proofreading.takeOut', { words: quote })
      : this.t('proofreading.mend', { words: suggestion });

  protected alike = ({ rule }: ShownFinding): ShownFinding[] =>
    this.findings().filter((one) => one.rule === rule && one.suggestion !== undefined);

  /** Selects its words in the text. */
  protected go(finding: ShownFinding): void {
    this.current.set(finding);
    const editor = this.editor();
    const place = editor && placeOf(editor.state, finding);
    if (place) editor.chain().focus().setTextSelection(place).scrollIntoView().run();
  }

  protected apply(findings: readonly ShownFinding[]): void {
    const editor = this.editor();
    if (!editor) return;
    mend(editor.view, findings);
    editor.commands.focus();
  }

  private atCaret(): ShownFinding | undefined {
    const { state } = this.editor() ?? {};
    return state && this.findings().find((finding) => isAt(placeOf(state, finding), state.selection.head));
  }

  /** The first one behind the caret, and after the last the first again. */
  private next(): void {
    const editor = this.editor();
    const all = this.listed();
    if (!all.length) return;
    const after = editor
      ? all.find((finding) => (placeOf(editor.state, finding)?.from ?? 0) >= editor.state.selection.to)
      : all[all.indexOf(this.current()!) + 1];
    this.go(after ?? all[0]!);
    this.reached.emit();
  }

  /** The one gone to, or the one at the caret. */
  private mendCurrent(): void {
    const finding = this.current() ?? this.atCaret();
    if (finding?.suggestion !== undefined) this.apply([finding]);
  }
}
