import { Component, computed, inject, input, model } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { PAGE_SIZE } from '@bafang/shared';
import { Words } from '../../i18n/words';
import type { Tab } from '../layout/tabs';

/** 第1—50个，共186个, and the ways to the pages beside. */
@Component({
  selector: 'bf-pager',
  imports: [MatIcon],
  template: `
    <span aria-live="polite">{{
      total()
        ? t('admin.range', { from: first(), to: end(), total: total(), measure: measure() })
        : t('admin.noneInRange', { measure: measure() })
    }}</span>
    @if (total() > size) {
      <button
        type="button"
        [disabled]="page() === 1"
        [attr.aria-label]="t('admin.previous')"
        [title]="t('admin.previous')"
        (click)="page.set(page() - 1)"
      >
        <mat-icon class="small" svgIcon="chevron_left" />
      </button>
      <button
        type="button"
        [disabled]="end() === total()"
        [attr.aria-label]="t('admin.following')"
        [title]="t('admin.following')"
        (click)="page.set(page() + 1)"
      >
        <mat-icon class="small" svgIcon="chevron_right" />
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 4px;
      margin-inline-start: auto;
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
      white-space: nowrap;
    }
    span {
      margin-inline-end: 4px;
    }
    button {
      display: grid;
      place-items: center;
      inline-size: 28px;
      block-size: 28px;
      padding: 0;
      border: 0;
      border-radius: 14px;
      background: none;
      cursor: pointer;
    }
    button:hover:enabled {
      background: var(--mat-sys-surface-container-high);
    }
    button:disabled {
      color: var(--mat-sys-outline-variant);
      cursor: default;
    }
  `,
})
export class Pager {
  readonly page = model.required<number>();
  readonly total = input.required<number>();
  readonly of = input.required<Tab>();
  protected readonly t = inject(Words).t;
  protected readonly size = PAGE_SIZE;
  protected readonly measure = computed(() => this.t(`admin.measure.${this.of()}`));
  protected readonly first = computed(() => (this.page() - 1) * PAGE_SIZE + 1);
  protected readonly end = computed(() => Math.min(this.page() * PAGE_SIZE, this.total()));
}
