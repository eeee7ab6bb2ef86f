import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Words } from '../i18n/words';
import { toProblem } from '../session/problems/problem';
import { ProblemWords } from '../session/problems/problem-words';

/** What could not be loaded, in place: why, and 重试; what is not there is not tried again. */
@Component({
  selector: 'bf-load-error',
  imports: [MatButton, MatIcon, RouterLink],
  host: { role: 'alert' },
  template: `<mat-icon svgIcon="error" aria-hidden="true" />
    <p>{{ text() }}</p>
    @if (missing()) {
      <a matButton="outlined" routerLink="/">{{ t('notFound.act') }}</a>
    } @else {
      <button matButton="outlined" type="button" (click)="retry.emit()">{{ t('frame.retry') }}</button>
    }`,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 12px;
      padding: 16px;
      border: var(--bf-rule);
      border-radius: 12px;
      background: var(--mat-sys-surface-container-low);
    }
    mat-icon {
      color: var(--mat-sys-error);
    }
    p {
      flex: 1;
    }
  `,
})
export class LoadError {
  readonly error = input.required<unknown>();
  readonly retry = output();
  private readonly problems = inject(ProblemWords);
  protected readonly t = inject(Words).t;
  protected readonly missing = computed(() => toProblem(this.error()).status === 404);
  protected readonly text = computed(() => this.problems.of(this.error()));
}
