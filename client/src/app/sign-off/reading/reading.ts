import { Component, DestroyRef, ElementRef, afterNextRender, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatIcon } from '@angular/material/icon';
import type { FullReport } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { Keys } from '../../ui/keys/keys';
import { NumberedTitle } from '../../ui/names/numbered-title';
import { Paper } from '../../ui/printed/paper';
import { PrintedSheet } from '../../ui/printed/printed-sheet';
import { onlySections } from '../../ui/printed/printed-text';
import { type Changes, touched } from './changes';
import { Contents } from './contents';
import { ReadingNumbers } from './reading-numbers';

export type Mode = 'all' | 'changes' | 'numbers';
/** Sizes of the text in px; 18 is the printed measure. */
const SIZES = [16, 18, 19, 21, 24, 28];

/** A whole report to be read: contents at the left, the sheet, and how to look at it. */
@Component({
  selector: 'bf-reading',
  imports: [
    Contents,
    MatButton,
    MatButtonToggle,
    MatButtonToggleGroup,
    MatIcon,
    NumberedTitle,
    Paper,
    PrintedSheet,
    ReadingNumbers,
  ],
  templateUrl: './reading.html',
  styleUrl: './reading.scss',
})
export class Reading {
  readonly report = input.required<FullReport>();
  readonly changes = input.required<Changes>();
  readonly modes = input<readonly Mode[]>(['all', 'changes']);
  /** Large text at first, as leaders read it. */
  readonly large = input(false);

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly t = inject(Words).t;
  protected readonly mode = signal<Mode>('all');
  protected readonly here = signal('');
  protected readonly opened = signal(false);
  private readonly step = signal<number | null>(null);
  protected readonly size = computed(() => SIZES[this.sizeStep()] ?? 18);
  /** A title breaks after its year. */
  protected readonly title = computed(() => this.report().printed.title.split(/(?<=\d{4}年)/));
  protected readonly smallest = computed(() => this.sizeStep() === 0);
  protected readonly largest = computed(() => this.sizeStep() === SIZES.length - 1);
  protected readonly touched = computed(() => touched(this.report().printed.children, this.changes()));
  protected readonly nodes = computed(() => {
    const { children } = this.report().printed;
    return this.mode() === 'changes' ? onlySections(children, new Set(this.changes().keys())) : children;
  });
  /** Changes are told to who has read it before: at a first reading there is nothing that they could be counted from. */
  protected readonly offered = computed(() =>
    this.modes().filter((mode) => mode !== 'changes' || !!this.report().attestedBefore || this.changes().size > 0),
  );
  protected readonly shownChanges = computed((): Changes => (this.mode() === 'changes' ? this.changes() : new Map()));

  constructor() {
    inject(Keys).offer('reading', { F8: () => this.show('changes') }, inject(DestroyRef));
    afterNextRender(() => this.here.set(this.report().printed.children[0]?.id ?? ''));
  }

  show(mode: Mode): void {
    if (this.offered().includes(mode)) this.mode.set(mode);
  }

  protected go(id: string): void {
    this.here.set(id);
    this.opened.set(false);
    if (this.mode() !== 'all') this.mode.set('all');
    setTimeout(() =>
      this.host.nativeElement.querySelector(`#sheet-${CSS.escape(id)}`)?.scrollIntoView({ block: 'start' }),
    );
  }

  protected resize(by: number): void {
    this.step.set(Math.min(SIZES.length - 1, Math.max(0, this.sizeStep() + by)));
  }

  private sizeStep(): number {
    return this.step() ?? (this.large() ? 2 : 1);
  }
}
