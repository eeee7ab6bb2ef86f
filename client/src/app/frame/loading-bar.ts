import { Component, inject } from '@angular/core';
import { Words } from '../i18n/words';
import { Traffic } from '../session/requests/traffic';

/** 2 px under the top bar once somebody has waited 300 ms; past 10 s in words. */
@Component({
  selector: 'bf-loading-bar',
  template: `@if (busy()) {
    <div class="bar" role="progressbar" [attr.aria-label]="t('frame.loading')"></div>
    <p role="status">{{ t('frame.slow') }}</p>
  }`,
  styles: `
    :host {
      position: relative;
      z-index: 1;
      block-size: 0;
    }
    .bar {
      block-size: 2px;
      background: var(--mat-sys-primary);
      transform-origin: left;
      animation:
        appear 0s 300ms both,
        run 1.4s 300ms infinite ease-in-out;
    }
    p {
      position: absolute;
      inset: 6px auto auto 50%;
      translate: -50%;
      padding: 4px 12px;
      border-radius: 8px;
      background: var(--mat-sys-surface-container-high);
      font: var(--bf-meta);
      animation: appear 0s 10s both;
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
      to {
        visibility: visible;
      }
    }
    @keyframes run {
      from {
        transform: scaleX(0);
      }
      60% {
        transform: scaleX(1);
        opacity: 1;
      }
      to {
        transform: scaleX(1);
        opacity: 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .bar {
        animation: appear 0s 300ms both;
      }
    }
  `,
})
export class LoadingBar {
  protected readonly busy = inject(Traffic).busy;
  protected readonly t = inject(Words).t;
}
