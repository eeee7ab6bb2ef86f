import { Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../i18n/words';
import { copyText } from './clipboard';

/** 文稿指纹: the first 16 hex digits of a digest in 4 groups; copying takes the whole. */
@Component({
  selector: 'bf-fingerprint',
  imports: [MatIcon],
  template: `
    <span class="visually-hidden">{{ spelt() }}</span>
    <span class="groups" aria-hidden="true" [title]="digest()">
      @for (group of groups(); track $index) {
        <span>{{ group }}</span>
      }
    </span>
    <button
      type="button"
      (click)="copy()"
      [attr.aria-label]="t('frame.copyFingerprint')"
      [title]="t('frame.copyFingerprint')"
    >
      <mat-icon class="small" [svgIcon]="copied() ? 'check' : 'content_copy'" />
    </button>
    <span class="visually-hidden" aria-live="polite">{{ copied() ? t('frame.copied') : '' }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      white-space: nowrap;
    }
    .groups {
      display: inline-flex;
      gap: 0.5em;
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.04em;
    }
    button {
      display: grid;
      place-items: center;
      inline-size: 28px;
      block-size: 28px;
      border: 0;
      border-radius: 14px;
      background: none;
      color: var(--bf-ink-3);
      cursor: pointer;
    }
  `,
})
export class Fingerprint {
  readonly digest = input.required<string>();
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly copied = signal(false);
  protected readonly groups = computed(
    () =>
      this.digest()
        .slice(0, 16)
        .toUpperCase()
        .match(/.{1,4}/g) ?? [],
  );
  /** A screen reader spells the groups. */
  protected readonly spelt = computed(() =>
    this.groups()
      .map((group) => [...group].join(' '))
      .join(this.t('frame.comma')),
  );

  protected async copy(): Promise<void> {
    await copyText(this.digest());
    this.copied.set(true);
  }
}
