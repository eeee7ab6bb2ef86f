import { Component, computed, inject, input } from '@angular/core';
import { type PrintedNode, headOf } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { PrintedBlocks } from '../../ui/printed/printed-blocks';
import { numbersIn } from '../../ui/printed/printed-text';

/** Tables and figures alone, section by section. */
@Component({
  selector: 'bf-reading-numbers',
  imports: [PrintedBlocks],
  template: `@for (line of lines(); track line.id) {
      <h3>{{ line.head }}</h3>
      @if (line.figures.length) {
        <p>{{ line.figures.join(t('frame.comma')) }}</p>
      }
      <bf-printed-blocks [blocks]="line.tables" />
    } @empty {
      <p>{{ t('signOff.noNumbers') }}</p>
    }`,
  styles: `
    :host {
      display: block;
    }
    h3 {
      margin-block: 0.6em 0.2em;
      font: 600 16px / 28px var(--bf-ui);
    }
    p {
      font-size: 0.94em;
    }
  `,
})
export class ReadingNumbers {
  readonly nodes = input.required<readonly PrintedNode[]>();
  protected readonly t = inject(Words).t;
  protected readonly lines = computed(() =>
    this.nodes()
      .flatMap((top) => this.within(top, ''))
      .filter(({ tables, figures }) => tables.length + figures.length > 0),
  );

  private within(
    node: PrintedNode,
    above: string,
  ): { id: string; head: string; tables: ReturnType<typeof numbersIn>['tables']; figures: string[] }[] {
    if (node.kind !== 'section')
      return node.children.flatMap((child) => this.within(child, node.kind === 'area' ? node.label : ''));
    return [{ id: node.id, head: above + (headOf(node).text || this.t('states.place.lead_in')), ...numbersIn(node) }];
  }
}
