import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../i18n/words';

const steps = ['upload', 'check', 'confirm'] as const;
type ImportStep = (typeof steps)[number];

/** 上传 核对 确认. */
@Component({
  selector: 'bf-import-steps',
  imports: [MatIcon],
  template: `<ol>
    @for (step of steps; track step) {
      <li
        [class.done]="$index < index()"
        [class.now]="$index === index()"
        [attr.aria-current]="$index === index() ? 'step' : null"
      >
        @if ($index < index()) {
          <mat-icon svgIcon="check_circle_fill" aria-hidden="true" />
        } @else {
          <span aria-hidden="true">{{ $index + 1 }}</span>
        }
        {{ t('import.step.' + step) }}
      </li>
    }
  </ol>`,
  styles: `
    ol {
      display: flex;
      gap: 28px;
    }
    li {
      display: flex;
      align-items: center;
      gap: 8px;
      color: var(--mat-sys-on-surface-variant);
    }
    .done {
      color: var(--bf-green);
    }
    .now {
      color: var(--mat-sys-primary);
      font-weight: 600;
    }
    span {
      display: grid;
      place-items: center;
      inline-size: 24px;
      block-size: 24px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 12px;
      font: 600 13px / 20px var(--bf-ui);
    }
    .now span {
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
    }
  `,
})
export class ImportSteps {
  readonly at = input.required<ImportStep>();
  protected readonly t = inject(Words).t;
  protected readonly steps = steps;
  protected readonly index = computed(() => steps.indexOf(this.at()));
}
