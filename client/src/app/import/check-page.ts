import { Component, DestroyRef, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { nodesOf } from '@bafang/shared';
import { Words } from '../i18n/words';
import { ProblemWords } from '../session/problem-words';
import { Keys } from '../ui/keys/keys';
import { LoadError } from '../ui/load-error';
import { ActButtons } from './act-buttons';
import { ConfirmImport } from './confirm-import';
import { DroppedLines } from './dropped-lines';
import { ImportDesk } from './import-desk';
import { ImportSteps } from './import-steps';
import { OutlineTree } from './outline-tree';
import { SourceLines } from './source-lines';

/** 导入, second and third step: source and tree side by side, then where it belongs. */
@Component({
  imports: [
    ActButtons,
    ConfirmImport,
    DroppedLines,
    ImportSteps,
    LoadError,
    MatButton,
    MatIcon,
    OutlineTree,
    RouterLink,
    SourceLines,
  ],
  providers: [ImportDesk],
  templateUrl: './check-page.html',
  styleUrl: './check-page.scss',
})
export class CheckPage {
  readonly importId = input.required<string>();
  private readonly problems = inject(ProblemWords);
  protected readonly source = viewChild(SourceLines);
  protected readonly desk = inject(ImportDesk);
  protected readonly t = inject(Words).t;
  protected readonly step = signal<'check' | 'confirm'>('check');
  protected readonly unsaved = computed(() => (this.desk.unsaved() ? this.problems.of(this.desk.unsaved()) : ''));
  protected readonly counts = computed(() => {
    const all = [...nodesOf(this.desk.nodes())];
    const of = (kind: string) => all.filter((node) => node.kind === kind).length;
    return { lines: this.desk.view()?.lines.length ?? 0, parts: of('part'), areas: of('area'), points: of('point') };
  });

  constructor() {
    effect(() => void this.desk.load(this.importId()));
    inject(Keys).offer(
      [
        { keys: 'F8', words: 'import.nextOpen', run: () => this.source()?.next() },
        { keys: 'Ctrl+z', words: 'import.keys.undo', run: () => this.desk.undo() },
      ],
      inject(DestroyRef),
    );
  }

  protected async confirm(): Promise<void> {
    if (this.desk.open().length) return this.source()?.next();
    await this.desk.flush();
    if (!this.desk.unsaved()) this.step.set('confirm');
  }
}
