import { Component, input } from '@angular/core';
import type { NodeJson } from '@bafang/shared';
import { imageAddress } from '../files/file-look';

/** The blocks of a section's body as they are printed; `lead` runs in at the head of the first. */
@Component({
  selector: 'bf-printed-blocks',
  templateUrl: './printed-blocks.html',
  styleUrl: './printed-blocks.scss',
})
export class PrintedBlocks {
  readonly blocks = input.required<readonly NodeJson[]>();
  readonly lead = input('');

  protected span(cell: NodeJson, name: 'colspan' | 'rowspan'): number {
    return Number(cell.attrs?.[name] ?? 1);
  }

  protected image(node: NodeJson): string {
    return imageAddress(node.attrs?.['digest']);
  }

  protected attribute(node: NodeJson, name: string): string {
    return String(node.attrs?.[name] ?? '');
  }
}
