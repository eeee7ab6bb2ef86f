import { Component, input } from '@angular/core';
import type { PrintedNode } from '@bafang/shared';
import { PrintedSection } from './printed-section';
import type { Before } from './printed-text';

/** A tree as it is printed, node by node in order. Each has the address `sheet-<id>` in the page. */
@Component({
  selector: 'bf-printed-sheet',
  imports: [PrintedSection],
  template: `@for (node of nodes(); track node.id) {
    <bf-printed-section [id]="'sheet-' + node.id" [node]="node" [before]="before().get(node.id)" />
    @if (node.children.length) {
      <bf-printed-sheet [nodes]="node.children" [before]="before()" />
    }
  }`,
  styles: ':host { display: block; }',
})
export class PrintedSheet {
  readonly nodes = input.required<readonly PrintedNode[]>();
  readonly before = input<ReadonlyMap<string, Before>>(new Map());
}
