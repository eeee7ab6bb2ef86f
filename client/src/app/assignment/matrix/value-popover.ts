import { Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Words } from '../../i18n/words';
import { DateField } from '../../ui/date-field/date-field';
import { besides } from '../../ui/units/beside';

interface ValueRequest {
  readonly heading: string;
  readonly type: 'date' | 'number';
  readonly value: string;
}

/** A due date or a limit, asked beside what it is for. Null: closed without an answer; '': taken away. */
@Component({
  selector: 'bf-value-popover',
  imports: [DateField, MatButton],
  template: `
    <div #panel class="panel" popover role="dialog" [attr.aria-label]="request()?.heading" (toggle)="closed($event)">
      @if (request(); as request) {
        <form (submit)="take($event)">
          <label for="plan-value">{{ request.heading }}</label>
          @if (request.type === 'date') {
            <bf-date-field fieldId="plan-value" tellsPast [value]="value() ?? ''" (picked)="value.set($event)" />
          } @else {
            <input
              #limit
              class="input"
              id="plan-value"
              type="number"
              min="1"
              [value]="value()"
              (input)="value.set(limit.value)"
            />
          }
          <span>
            <button matButton type="button" (click)="finish('')">{{ t('assignment.none') }}</button>
            <button matButton="filled" type="submit">{{ t('assignment.set') }}</button>
          </span>
        </form>
      }
    </div>
  `,
  styles: `
    .panel {
      inline-size: 232px;
    }
    form {
      display: flex;
      flex-direction: column;
      gap: 8px;
      padding: 8px 12px;
    }
    label {
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
    .input {
      min-block-size: 38px;
      padding-block: 6px;
    }
    span {
      display: flex;
      justify-content: flex-end;
      gap: 8px;
    }
  `,
})
export class ValuePopover {
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');
  private answer: (value: string | null) => void = () => undefined;
  private anchor: HTMLElement | null = null;
  /** Null: what stands there is no such day. */
  protected readonly value = signal<string | null>('');
  protected readonly request = signal<ValueRequest | null>(null);
  protected readonly t = inject(Words).t;

  ask(anchor: HTMLElement, request: ValueRequest): Promise<string | null> {
    this.answer(null);
    this.anchor = anchor;
    this.value.set(request.value);
    this.request.set(request);
    const panel = this.panel().nativeElement;
    panel.showPopover();
    setTimeout(() => {
      besides(panel, anchor);
      panel.querySelector('input')?.focus();
    });
    return new Promise((resolve) => (this.answer = resolve));
  }

  protected take(event: Event): void {
    event.preventDefault();
    const value = this.value();
    if (value !== null && (event.target as HTMLFormElement).checkValidity()) this.finish(value);
  }

  protected finish(value: string): void {
    this.answer(value);
    this.answer = () => undefined;
    this.panel().nativeElement.hidePopover();
  }

  protected closed(event: ToggleEvent): void {
    if (event.newState !== 'closed') return;
    this.answer(null);
    this.answer = () => undefined;
    this.request.set(null);
    this.anchor?.focus();
  }
}
