import { Component, inject, input, signal } from '@angular/core';
import type { ContributionView, DocumentJson, NodeJson } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { wholeName } from '../../ui/names/whole-name';
import { PrintedBlocks } from '../../ui/printed/printed-blocks';

export type AskedPart = NonNullable<ContributionView['draft']>['parts'][number];

/** The texts that an opinion on an area or the whole is about, as they were when it was asked: folded, for they are many. */
@Component({
  selector: 'bf-asked-draft',
  imports: [PrintedBlocks],
  template: `
    <details #asked (toggle)="open.set(asked.open)">
      <summary>{{ words() }}</summary>
      @if (open()) {
        <div class="text" tabindex="0" role="group" [attr.aria-label]="words()">
          @for (part of parts(); track part.sectionId) {
            <h3>{{ nameOf(part) }}</h3>
            <bf-printed-blocks [blocks]="blocksOf(part)" />
          }
        </div>
      }
    </details>
  `,
  styles: `
    summary {
      color: var(--mat-sys-primary);
      font: var(--bf-meta);
      cursor: pointer;
    }
    .text {
      max-block-size: 40dvh;
      margin-block-start: 8px;
      padding: 8px 12px;
      border: var(--bf-rule);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-lowest);
      font: 400 15px / 26px var(--bf-serif);
      overflow: auto;
    }
    h3 {
      font: 600 15px / 26px var(--bf-ui);
      overflow-wrap: anywhere;
    }
    bf-printed-blocks:not(:last-child) {
      display: block;
      margin-block-end: 12px;
    }
  `,
})
export class AskedDraft {
  readonly parts = input.required<readonly AskedPart[]>();
  private readonly t = inject(Words).t;
  protected readonly open = signal(false);

  protected words(): string {
    return this.t('opinions.askedText', { n: this.parts().length });
  }

  protected nameOf({ label, heading }: AskedPart): string {
    return wholeName({ label, title: heading });
  }

  protected blocksOf({ body }: AskedPart): readonly NodeJson[] {
    return (body as DocumentJson | null)?.content ?? [];
  }
}
