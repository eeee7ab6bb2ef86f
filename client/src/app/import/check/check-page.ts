import {
  Component,
  DestroyRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { nodesOf } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problems/problem-words';
import { Keys } from '../../ui/keys/keys';
import { LoadError } from '../../ui/load-error';
import { windowIs } from '../../ui/window-is';
import { ImportModel } from '../import-model';
import { ImportSteps } from '../import-steps';
import { ImportFindings } from '../proof/import-findings';
import { ImportProof } from '../proof/import-proof';
import { ActButtons } from '../tree/act-buttons';
import { OutlineTree } from '../tree/outline-tree';
import { ConfirmImport } from './confirm-import';
import { DroppedLines } from './dropped-lines';
import { ReaderNotes } from './reader-notes';
import { SourceLines } from './source-lines';

/** 导入, second and third step: source and tree side by side, or where there is no room by turns; then where it belongs. */
@Component({
  imports: [
    ActButtons,
    ConfirmImport,
    DroppedLines,
    ImportFindings,
    ImportSteps,
    LoadError,
    MatButton,
    MatButtonToggle,
    MatButtonToggleGroup,
    MatIcon,
    OutlineTree,
    ReaderNotes,
    RouterLink,
    SourceLines,
  ],
  providers: [ImportModel, ImportProof],
  templateUrl: './check-page.html',
  styleUrl: './check-page.scss',
})
export class CheckPage {
  readonly importId = input.required<string>();
  private readonly problems = inject(ProblemWords);
  protected readonly source = viewChild(SourceLines);
  protected readonly model = inject(ImportModel);
  protected readonly t = inject(Words).t;
  private readonly injector = inject(Injector);
  /** A pane beside another needs width, and height. */
  protected readonly alternates = windowIs('(width <= 640px), (width <= 820px) and (height <= 500px)');
  protected readonly pane = signal<'source' | 'tree'>('source');
  protected readonly file = signal(false);
  protected readonly step = signal<'check' | 'confirm'>('check');
  protected readonly unsaved = computed(() => (this.model.unsaved() ? this.problems.of(this.model.unsaved()) : ''));
  protected readonly counts = computed(() => {
    const all = [...nodesOf(this.model.nodes())];
    const of = (kind: string) => all.filter((node) => node.kind === kind).length;
    return { lines: this.model.view()?.lines.length ?? 0, parts: of('part'), areas: of('area'), points: of('point') };
  });

  constructor() {
    effect(() => void this.model.load(this.importId()));
    inject(Keys).offer('check', { F8: () => this.next(), 'Ctrl+z': () => this.model.undo() }, inject(DestroyRef));
  }

  /** The questions stand in the source. */
  protected next(): void {
    this.pane.set('source');
    afterNextRender(() => this.source()?.next(), { injector: this.injector });
  }

  protected async confirm(): Promise<void> {
    if (this.model.open().length) return this.next();
    await this.model.flush();
    if (!this.model.unsaved()) this.step.set('confirm');
  }
}
