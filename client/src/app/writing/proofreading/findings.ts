import {
  Component,
  DestroyRef,
  ElementRef,
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
import { RouterLink } from '@angular/router';
import type { Editor } from '@tiptap/core';
import {
  type DocumentJson,
  type ErrorPlace,
  type Glossary,
  type SetAsideView,
  type Severity,
  errorPlaceKey,
} from '@bafang/shared';
import { Words } from '../../i18n/words';
import { whileSame } from '../../session/kept/field';
import { Keys } from '../../ui/keys/keys';
import { NotFetched } from '../../ui/not-fetched';
import { SetAsideList } from '../../ui/set-asides/set-aside-list';
import { SetAsideForm, type AskedSetAside } from './set-aside-form';
import { ProofWorker } from './proof-worker';
import { ReportGlossary } from './report-glossary';
import { type KnownFigures, ReportRegister } from './report-register';
import { severityLooks } from '../../ui/states/severity-looks';
import type { ShownFinding } from './shown-finding';
import { mend, placeOf, showFindings, waves } from './waves';

const isAt = (place: { from: number; to: number } | null, at: number) => !!place && place.from <= at && at <= place.to;

export interface Counted {
  /** Without what was left as it is. */
  readonly told: number;
  readonly errors: number;
  readonly setAside: number;
}

/** As many as anybody goes through; mended, the next come. */
const MOST = 100;

/** 校对: what the rules find in a text, waved under in it and told beside it; one click mends what is certain. */
@Component({
  selector: 'bf-findings',
  host: { tabindex: '-1' },
  imports: [SetAsideForm, MatButton, MatIcon, NotFetched, RouterLink, SetAsideList],
  templateUrl: './findings.html',
  encapsulation: ViewEncapsulation.None,
  styleUrl: './findings.scss',
})
export class Findings {
  readonly body = input.required<DocumentJson>();
  /** A section's own. */
  readonly heading = input<string | null>(null);
  /** Whose text it is. */
  readonly about = input.required<string>();
  /** Where the text is written; without it there is nothing to mend. */
  readonly editor = input<Editor | null>(null);
  /** By whose glossary it is read. */
  readonly reportId = input.required<string>();
  /** The year that the report is about. */
  readonly year = input<number>();
  /** What last year's report said here, by paragraphs. */
  readonly lastYear = input<readonly string[]>();
  /** What was left as it is, with the reasons, and whether the reader may leave more. */
  readonly setAsides = input<readonly SetAsideView[]>([]);
  readonly setsAside = input(false);
  readonly busy = input(false);
  readonly problem = input('');
  readonly counted = output<Counted>();
  readonly setAsideAsked = output<AskedSetAside>();
  readonly takenBack = output<string>();
  /** A finding was gone to by key: the list wants to be seen. */
  readonly reached = output();
  private readonly words = inject(Words);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = this.words.t;
  protected readonly looks = severityLooks;
  /** Its words come with it: no page is heavier for them. */
  protected readonly learned = signal(false);
  protected readonly failed = signal(false);
  private readonly answer = whileSame<string, readonly ShownFinding[] | null>(this.about, () => null);
  /** Asked for anew with each text; undefined until it has come. */
  private readonly glossary = signal<Glossary | null | undefined>(undefined);
  private readonly register = signal<KnownFigures | undefined>(undefined);
  /** Null until it is known what the text is read by. */
  private readonly question = computed(() => {
    const [glossary, register] = [this.glossary(), this.register()];
    if (glossary === undefined || register === undefined) return null;
    const text = { body: this.body(), heading: this.heading() };
    return { ...text, year: this.year(), lastYear: this.lastYear(), glossary, register };
  });
  protected readonly read = computed(() => this.answer() !== null);
  private readonly setAsideAt = computed(() => new Map(this.setAsides().map((one) => [errorPlaceKey(one), one])));
  private readonly setAsideOf = ({ errorPlace }: ShownFinding): SetAsideView | undefined =>
    errorPlace && this.setAsideAt().get(errorPlaceKey(errorPlace));
  protected readonly findings = computed(() => (this.answer() ?? []).filter((finding) => !this.setAsideOf(finding)));
  protected readonly standing = computed(() =>
    (this.answer() ?? []).flatMap((finding) => this.setAsideOf(finding) ?? []),
  );
  /** The error that was to be left as it is last: what is said against it stands there. */
  protected readonly asked = whileSame<string, ErrorPlace | null>(this.about, () => null);
  /** Who asked for an error before anything was read is led there then. */
  private readonly wanting = whileSame(this.about, () => false);
  protected readonly onlyErrors = signal(false);
  protected readonly errors = computed(() => this.findings().filter(({ severity }) => severity === 'error').length);
  private readonly wanted = computed(() =>
    this.findings().filter(({ severity }) => !this.onlyErrors() || !this.errors() || severity === 'error'),
  );
  /** A page of thousands of cards stands still. */
  protected readonly listed = computed(() => this.wanted().slice(0, MOST));
  protected readonly listsAsked = computed(() =>
    this.listed().some(({ errorPlace }) => !!errorPlace && errorPlace === this.asked()),
  );
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
      ask: () => (this.editor()?.view.composing ? null : this.question()),
      answer: (findings) => this.answer.set(findings),
      fail: () => this.failed.set(true),
    });
    inject(DestroyRef).onDestroy(() => worker.end());
    const [glossaries, registers] = [inject(ReportGlossary), inject(ReportRegister)];
    effect(() => {
      this.about();
      void this.learnFrom(glossaries, registers, this.reportId());
    });
    effect(() => {
      this.question();
      worker.wake();
    });
    effect(() => {
      const counted = { told: this.findings().length, errors: this.errors(), setAside: this.standing().length };
      if (this.read()) this.counted.emit(counted);
    });
    effect(() => {
      if (this.read() && this.wanting()) untracked(() => this.lead());
    });
    this.wave();
    inject(Keys).offer(
      'proofreading',
      { F8: () => this.next(), 'Ctrl+.': () => this.mendCurrent() },
      inject(DestroyRef),
    );
  }

  /** Marks in the text what was found. */
  private wave(): void {
    effect(() => {
      const editor = this.editor();
      if (editor) untracked(() => editor.registerPlugin(waves));
    });
    effect(() => {
      const editor = this.editor();
      const shown = { findings: this.findings(), current: this.current() };
      if (editor && !editor.isDestroyed) untracked(() => showFindings(editor.view, shown));
    });
  }

  private async learnFrom(glossaries: ReportGlossary, registers: ReportRegister, reportId: string): Promise<void> {
    const [glossary, register] = await Promise.all([glossaries.of(reportId), registers.of(reportId)]);
    if (reportId !== this.reportId()) return;
    this.glossary.set(glossary);
    this.register.set(register);
  }

  protected readonly said = this.words.said;

  /** A clause of one standard and a clause of another, listed as the language does. */
  protected rests = (clause: string): string => this.words.listed(clause.split('，'));

  protected mending = ({ quote, suggestion }: ShownFinding): string =>
    suggestion === ''
      ? this.t('proofreading.takeOut', { words: quote })
      : this.t('proofreading.mend', { words: suggestion });

  protected alike = ({ rule }: ShownFinding): ShownFinding[] =>
    this.findings().filter((one) => one.rule === rule && one.suggestion !== undefined);

  /** Goes to the first error. */
  goToError(): void {
    this.wanting.set(true);
  }

  private lead(): void {
    this.wanting.set(false);
    const first = this.findings().find(({ severity }) => severity === 'error');
    if (first) this.go(first);
  }

  /** What was pressed is gone once it is done: who pressed it goes on here. */
  focus(): void {
    this.host.focus();
  }

  /** Selects its words in the text, and brings its card into sight. */
  protected go(finding: ShownFinding): void {
    this.current.set(finding);
    setTimeout(() => this.host.querySelector('li.current')?.scrollIntoView({ block: 'nearest' }));
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
