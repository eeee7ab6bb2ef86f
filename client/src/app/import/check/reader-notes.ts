import { Component, computed, inject, model, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../../i18n/words';
import { ImportModel } from '../import-model';

const SHOWN = 6;

interface Kind {
  readonly code: string;
  readonly count: number;
  /** The lines it was met in, first to last. */
  readonly lines: readonly number[];
}

/** What the reader of the file did: how many places of each kind, where, and whether the left side shows them as in the file. */
@Component({
  selector: 'bf-reader-notes',
  imports: [MatButton, MatButtonToggle, MatButtonToggleGroup, MatIcon],
  templateUrl: './reader-notes.html',
  styleUrl: './reader-notes.scss',
})
export class ReaderNotes {
  readonly file = model(false);
  readonly go = output<number>();
  protected readonly model = inject(ImportModel);
  protected readonly t = inject(Words).t;
  protected readonly shown = SHOWN;
  protected readonly open = signal(false);
  private readonly changed = computed(() =>
    (this.model.view()?.lines ?? []).flatMap(({ line, changes = [] }) =>
      changes.flatMap(({ why }) => (why === 'markup' ? [] : [{ why, line }])),
    ),
  );
  /** Only where there is anything to compare. */
  protected readonly differs = computed(() => this.model.view()?.lines.some(({ changes }) => changes?.length) ?? false);
  protected readonly kinds = computed((): Kind[] => {
    const kinds = [...Map.groupBy(this.changed(), ({ why }) => why as string)].map(([code, all]) => ({
      code,
      count: all.length,
      lines: [...new Set(all.map(({ line }) => line))],
    }));
    const told = new Set(kinds.map(({ code }) => code));
    const others = (this.model.view()?.notes ?? [])
      .filter(({ code, needsAnswer }) => !needsAnswer && !told.has(code))
      .map(({ code, message, line }) => ({
        code,
        count: Number(/^\d+/.exec(message)?.[0] ?? 1),
        lines: line === null ? [] : [line],
      }));
    return [...kinds, ...merged(others)].sort((one, other) => (one.lines[0] ?? 0) - (other.lines[0] ?? 0));
  });
  protected readonly sum = computed(() => this.kinds().reduce((sum, { count }) => sum + count, 0));
}

/** Notes of one kind, a table each, are one row. */
const merged = (kinds: readonly Kind[]): Kind[] =>
  [...Map.groupBy(kinds, ({ code }) => code)].map(([code, all]) => ({
    code,
    count: all.reduce((sum, { count }) => sum + count, 0),
    lines: all.flatMap(({ lines }) => lines),
  }));
