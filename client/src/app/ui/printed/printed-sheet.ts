import { Component, computed, input } from '@angular/core';
import type { PrintedNode, RedlineBlock } from '@bafang/shared';
import { PrintedSection } from './printed-section';
import { type Before, redlineOf } from './printed-text';

/** A tree as it is printed, node by node in order. Each has the address `sheet-<id>` in the page. */
@Component({
  selector: 'bf-printed-sheet',
  imports: [PrintedSection],
  template: `@for (node of nodes(); track node.id) {
    <bf-printed-section [id]="'sheet-' + node.id" [node]="node" [redline]="redlines().get(node.id) ?? null" />
    @if (node.children.length) {
      <bf-printed-sheet [nodes]="node.children" [before]="before()" />
    }
  }`,
  styles: ':host { display: block; }',
})
export class PrintedSheet {
  readonly nodes = input.required<readonly PrintedNode[]>();
  /** What of them changed, and since what; null: the section was not there. */
  readonly before = input<ReadonlyMap<string, Before>>(new Map());
  protected readonly redlines = computed((): ReadonlyMap<string, RedlineBlock[]> => {
    const before = this.before();
    return new Map(
      this.nodes()
        .filter(({ id }) => before.has(id))
        .map((node) => [node.id, redlineOf(node, before.get(node.id) ?? null)]),
    );
  });
}
