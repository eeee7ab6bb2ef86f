import { Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { AttachedFile } from '@bafang/shared';
import { addressOf, drawingOf, sizeInWords } from './file-look';

/** The files that hang on a text, to be taken home. */
@Component({
  selector: 'bf-file-list',
  imports: [MatIcon],
  template: `<ul>
    @for (file of files(); track file.digest) {
      <li>
        <mat-icon class="small" [svgIcon]="drawing(file.mediaType)" aria-hidden="true" />
        <a [href]="address(bearer(), file)" [download]="file.name">{{ file.name }}</a>
        <span>{{ size(file.size) }}</span>
      </li>
    }
  </ul>`,
  styles: `
    li {
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: 32px;
      font: var(--bf-meta);
    }
    mat-icon {
      flex: none;
      color: var(--mat-sys-on-surface-variant);
    }
    a {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    span {
      flex: none;
      margin-inline-start: auto;
      color: var(--mat-sys-on-surface-variant);
    }
    @media (width <= 960px) {
      li {
        min-block-size: 44px;
      }
    }
  `,
})
export class FileList {
  readonly files = input.required<readonly AttachedFile[]>();
  /** The address of the text. */
  readonly bearer = input.required<string>();
  protected readonly drawing = drawingOf;
  protected readonly size = sizeInWords;
  protected readonly address = addressOf;
}
