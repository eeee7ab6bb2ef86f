import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { PublishView } from '@bafang/shared';
import { Words } from '../i18n/words';

const steps = ['preview', 'checks', 'time', 'publish'] as const;

/** 预览, 公开前检查, 时间, 公开: how far it is. */
@Component({
  selector: 'bf-publish-steps',
  imports: [MatIcon],
  template: `<ol>
    @for (step of steps; track step) {
      <li
        [class.done]="$index < at()"
        [class.now]="$index === at()"
        [attr.aria-current]="$index === at() ? 'step' : null"
      >
        @if ($index < at()) {
          <mat-icon svgIcon="check_circle_fill" aria-hidden="true" />
        } @else {
          <span class="disc" aria-hidden="true">{{ $index + 1 }}</span>
        }
        {{ t('publish.step.' + step) }}
      </li>
    }
  </ol>`,
  styles: `
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 28px;
    }
    li {
      display: flex;
      align-items: center;
      gap: 8px;
      color: var(--mat-sys-on-surface-variant);
    }
    @media (width <= 640px) {
      ol {
        column-gap: 16px;
      }
    }
    .done {
      color: var(--bf-green);
    }
    .now {
      color: var(--mat-sys-primary);
      font-weight: 600;
    }
    .disc {
      display: grid;
      place-items: center;
      inline-size: 24px;
      block-size: 24px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 12px;
      font: 600 13px / 20px var(--bf-ui);
    }
    .now .disc {
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
    }
  `,
})
export class PublishSteps {
  readonly view = input.required<PublishView>();
  protected readonly t = inject(Words).t;
  protected readonly steps = steps;
  /** A failed check holds it there; a set time is the last step but one. */
  protected readonly at = computed(() => {
    if (this.view().checks.some(({ ok }) => !ok)) return 1;
    return this.view().editions.some(({ state, publishAt }) => state === 'frozen' && publishAt) ? 3 : 2;
  });
}
