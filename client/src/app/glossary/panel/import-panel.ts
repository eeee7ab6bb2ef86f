import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { type Glossary, type GlossaryEntry, type GlossarySheet, mergedGlossary, type Refusal } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { ProblemWords } from '../../session/problems/problem-words';
import { GlossaryModel } from '../glossary-model';
import { ChangesList } from './changes-list';

/** 导入: a sheet is read, what it would add and change is shown, and what stands against it; only then it is written. */
@Component({
  selector: 'bf-import-panel',
  imports: [ChangesList, MatButton, MatIcon],
  templateUrl: './import-panel.html',
  styleUrl: './versions-panel.scss',
})
export class ImportPanel {
  protected readonly model = inject(GlossaryModel);
  private readonly problems = inject(ProblemWords);
  protected readonly t = inject(Words).t;
  protected readonly acting = acting({ stale: () => this.model.reload() });
  protected readonly sheet = signal<(GlossarySheet & { readonly name: string }) | null>(null);
  protected readonly done = signal(0);
  /** Against the newest version, also where somebody saved one meanwhile. */
  protected readonly merge = computed(() => {
    const [glossary, sheet] = [this.model.glossary() as Glossary | null, this.sheet()];
    return glossary && sheet && mergedGlossary(glossary, sheet.entries);
  });
  private readonly taken = computed((): readonly GlossaryEntry[] => {
    const { added = [], changed = [] } = this.merge()?.changes ?? {};
    return [...added, ...changed.map(({ list, after }) => ({ list, term: after }))];
  });
  protected readonly count = computed(() => this.taken().length);

  protected why = (problem: Refusal): string => this.problems.refusalText(problem);

  protected async read(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    // the same file again is read again
    field.value = '';
    if (!file) return;
    this.done.set(0);
    await this.acting.run(
      () => this.model.sheet(file),
      (sheet) => this.sheet.set({ ...sheet, name: file.name }),
    );
  }

  protected async take(): Promise<void> {
    const entries = this.taken();
    await this.acting.run(
      () => this.model.take(entries),
      () => {
        this.sheet.set(null);
        this.done.set(entries.length);
      },
    );
  }
}
