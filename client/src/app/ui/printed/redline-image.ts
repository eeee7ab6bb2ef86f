import { Component, input } from '@angular/core';
import type { RedlineBlock } from '@bafang/shared';
import { imageAddress } from '../files/file-look';

/** The image of a line that is compared, as it was and as it is; what it shows is said in the line. */
@Component({
  selector: 'bf-redline-image',
  template: `
    @if (image().before && image().before !== image().after) {
      <img class="gone" alt="" [src]="address(image().before)" />
    }
    @if (image().after) {
      <img alt="" [class.come]="image().before !== image().after" [src]="address(image().after)" />
    }
  `,
  styles: `
    :host {
      display: block;
      text-align: center;
      text-indent: 0;
    }
    img {
      max-inline-size: 100%;
      max-block-size: 40vh;
    }
    .gone {
      outline: 2px solid var(--mat-sys-error);
      opacity: 0.6;
    }
    .come {
      outline: 2px solid var(--mat-sys-primary);
    }
  `,
})
export class RedlineImage {
  readonly image = input.required<NonNullable<RedlineBlock['image']>>();
  protected readonly address = imageAddress;
}
