import { Component, computed, inject, input, output } from '@angular/core';
import type { PrintedNode } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { NumberedTitle } from '../../ui/names/numbered-title';

interface Line {
  readonly node: PrintedNode;
  readonly heading: string;
  readonly deep: boolean;
  readonly marked: boolean;
}

/** The table of contents: parts, areas and what stands beside them; 改 where something changed. */
@Component({
  selector: 'bf-contents',
  imports: [NumberedTitle],
  host: { role: 'navigation', '[attr.aria-label]': "t('signOff.contents')" },
  templateUrl: './contents.html',
  styleUrl: './contents.scss',
})
export class Contents {
  readonly nodes = input.required<readonly PrintedNode[]>();
  readonly touched = input<ReadonlySet<string>>(new Set());
  readonly here = input('');
  readonly go = output<string>();
  protected readonly t = inject(Words).t;

  protected readonly lines = computed((): Line[] =>
    this.nodes().flatMap((node) => [
      this.line(node, false),
      ...node.children.filter(({ kind }) => kind === 'area').map((area) => this.line(area, true)),
    ]),
  );

  private line(node: PrintedNode, deep: boolean): Line {
    const first = this.nodes()[0]?.id === node.id;
    const hasAreas = node.children.some(({ kind }) => kind === 'area');
    return {
      node,
      deep,
      marked: !hasAreas && this.touched().has(node.id),
      heading: node.heading ?? this.t(first ? 'states.place.preamble' : 'states.place.closing'),
    };
  }
}
