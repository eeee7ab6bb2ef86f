import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PrintedNode } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { PrintedBlocks } from '../../ui/printed/printed-blocks';
import { headOf, numbersIn, sectionsOf } from '../../ui/printed/printed-text';

/** Tables and figures alone, section by section. */
@Component({
  selector: 'bf-reading-numbers',
  imports: [PrintedBlocks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (line of lines(); track line.id) {
      <h3>{{ line.head }}</h3>
      @if (line.figures.length) {
        <p>{{ line.figures.join('，') }}</p>
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
    top: PrintedNode,
    above: string,
  ): { id: string; head: string; tables: ReturnType<typeof numbersIn>['tables']; figures: string[] }[] {
    if (top.kind !== 'section')
      return top.children.flatMap((node) => this.within(node, top.kind === 'area' ? top.label : ''));
    return sectionsOf([top]).map((section) => ({
      id: section.id,
      head: above + (headOf(section).text || this.t('states.place.lead_in')),
      ...numbersIn(section),
    }));
  }
}
