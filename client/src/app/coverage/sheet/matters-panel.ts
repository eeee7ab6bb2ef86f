import { Component, ElementRef, Injector, afterNextRender, computed, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { MatterLine, MatterSheet } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { whileSame } from '../../session/kept/field';
import { acting } from '../../session/problems/acting';
import { CoverageModel } from '../coverage-model';
import { listDifference } from './difference';

interface Shown {
  readonly area: string;
  readonly matter: string;
  /** What it was; null: it is shown as it is or was. */
  readonly was: MatterLine | null;
}
const unlike = ({ area, matter }: Omit<Shown, 'was'>): Shown => ({ area, matter, was: null });

/** More than anybody reads here. */
const MOST = 100;

/** 导入清单: a sheet is read, what it adds, keeps and takes off is shown; only then the list is written. */
@Component({
  selector: 'bf-matters-panel',
  imports: [MatButton, MatIcon],
  templateUrl: './matters-panel.html',
  styleUrl: './matters-panel.scss',
})
export class MattersPanel {
  readonly taken = output();
  protected readonly model = inject(CoverageModel);
  protected readonly t = inject(Words).t;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly reading = acting({ about: this.model.reportId });
  protected readonly sheet = signal<{ readonly name: string; readonly matters: MatterSheet['matters'] } | null>(null);
  /** Matters that somebody said go on in no line of the sheet. */
  protected readonly ended = whileSame<unknown, ReadonlySet<string>>(this.sheet, () => new Set());
  /** Against the list that stands, also where somebody changed it meanwhile. */
  protected readonly difference = computed(() => {
    const [view, sheet] = [this.model.view(), this.sheet()];
    return view && sheet && listDifference(view.matters, sheet.matters, this.ended());
  });
  protected readonly groups = computed(() => {
    const { added = [], removed = [], reworded = [] } = this.difference() ?? {};
    return [
      { kind: 'reworded', lines: reworded.map(({ from, to }) => ({ ...to, was: from })) },
      { kind: 'removed', lines: removed.map(unlike) },
      { kind: 'added', lines: added.map(unlike) },
    ]
      .filter(({ lines }) => lines.length)
      .map(({ kind, lines }) => ({ kind, total: lines.length, lines: lines.slice(0, MOST) }));
  });

  protected async read(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    // the same file again is read again
    field.value = '';
    if (!file) return;
    await this.reading.run(
      () => this.model.sheet(file),
      ({ matters }) => this.sheet.set({ name: file.name, matters }),
    );
  }

  /** What was pressed is gone: who pressed it goes on at the next of its kind. */
  protected end({ id }: MatterLine): void {
    this.ended.update((ended) => new Set([...ended, id]));
    const next = () =>
      this.host.querySelector<HTMLElement>('.another') ?? this.host.querySelector<HTMLElement>('.take');
    afterNextRender(() => next()?.focus(), { injector: this.injector });
  }

  protected async take(): Promise<void> {
    const difference = this.difference();
    if (!difference) return;
    const { list, added, reworded, removed } = difference;
    const counts = { added: added.length, reworded: reworded.length, removed: removed.length };
    const said = this.t('coverage.done.list', counts);
    if (!(await this.model.take(list, said))) return;
    this.sheet.set(null);
    this.taken.emit();
  }
}
