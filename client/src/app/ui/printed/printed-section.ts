import { Component, computed, inject, input } from '@angular/core';
import { type NodeJson, type PrintedNode, type RedlineBlock, headOf } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { LineNotes } from './line-notes';
import { PrintedBlocks } from './printed-blocks';
import { RedlineImage } from './redline-image';

/** One node of the printed sheet: its head and, for a section, its text. With a `redline`, what changed is marked. */
@Component({
  selector: 'bf-printed-section',
  imports: [LineNotes, PrintedBlocks, RedlineImage],
  host: { '[class.changed]': 'marked() || redline() !== null' },
  templateUrl: './printed-section.html',
  styleUrl: './printed-section.scss',
})
export class PrintedSection {
  readonly node = input.required<PrintedNode>();
  /** Null: the text as it stands. */
  readonly redline = input<readonly RedlineBlock[] | null>(null);
  /** A bar in the margin, where the earlier text is not known. */
  readonly marked = input(false);
  /** Of an area's head: 2 where no part stands above it. */
  readonly level = input<2 | 3>(3);
  protected readonly t = inject(Words).t;
  protected readonly head = computed(() => headOf(this.node()));
  protected readonly lead = computed(() => (this.head().style === 'run_in' ? this.head().text : ''));
  protected readonly blocks = computed(() => (this.node().body as NodeJson | null)?.content ?? null);
}
