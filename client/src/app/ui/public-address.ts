import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../i18n/words';
import { copyText } from './clipboard';

/** Where the public reads a report: to open, and to pass on. */
@Component({
  selector: 'bf-public-address',
  imports: [MatButton, MatIcon],
  template: `
    <a class="address" [href]="whole()" target="_blank" rel="noopener">
      @for (part of parts(); track $index) {
        <span class="part">{{ part }}</span><wbr />
      }
    </a>
    <p class="acts">
      <a [matButton]="first() ? 'filled' : 'outlined'" [href]="whole()" target="_blank" rel="noopener"
        ><mat-icon svgIcon="public" aria-hidden="true" />{{ t('publish.openPublic') }}</a
      >
      <button matButton type="button" (click)="copy()">
        <mat-icon [svgIcon]="copied() === 'yes' ? 'check' : 'content_copy'" aria-hidden="true" />{{
          t('publish.copyAddress')
        }}
      </button>
      <span role="status">{{ copied() ? t('publish.copied.' + copied()) : '' }}</span>
    </p>
  `,
  styles: `
    :host {
      display: block;
    }
    .address {
      font: var(--bf-meta);
    }
    /* broken after a / alone, so that it is copied from a print as it is */
    .address .part {
      display: inline-block;
      max-inline-size: 100%;
      color: inherit;
      overflow-wrap: anywhere;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
      margin-block-start: 6px;
    }
    span {
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
  `,
})
export class PublicAddress {
  /** From the root of the site where the instance knows no name of its own. */
  readonly address = input.required<string>();
  /** It is the page's next step. */
  readonly first = input(false);
  protected readonly t = inject(Words).t;
  protected readonly whole = computed(() => new URL(this.address(), location.origin).href);
  protected readonly parts = computed(() => this.whole().split(/(?<=[^/]\/)(?=[^/])/));
  protected readonly copied = signal<'yes' | 'no' | ''>('');

  protected async copy(): Promise<void> {
    await copyText(this.whole()).then(
      () => this.copied.set('yes'),
      () => this.copied.set('no'),
    );
  }
}
