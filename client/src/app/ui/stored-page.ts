import { Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { Words } from '../i18n/words';

/** A stored web page as it will be seen, in a frame that runs nothing and reaches nothing. */
@Component({
  selector: 'bf-stored-page',
  // a frame is cut at the foot of the sheet, so on paper it is told alone
  template: `<iframe
      class="off-paper"
      sandbox=""
      referrerpolicy="no-referrer"
      [src]="address()"
      [title]="name()"
    ></iframe>
    <p class="paper-only">{{ t('frame.notOnPaper') }}</p>`,
  styles: `
    :host {
      display: block;
      min-block-size: 0;
      background: #fff;
    }
    iframe {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      border: 0;
    }
  `,
})
export class StoredPage {
  readonly href = input.required<string>();
  readonly name = input.required<string>();
  protected readonly t = inject(Words).t;
  private readonly sanitizer = inject(DomSanitizer);
  /** Only what this server stores. */
  protected readonly address = computed(() =>
    this.sanitizer.bypassSecurityTrustResourceUrl(/^\/(?![/\\])/.test(this.href()) ? this.href() : 'about:blank'),
  );
}
