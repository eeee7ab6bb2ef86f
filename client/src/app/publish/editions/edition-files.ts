import { Component, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { type EditionFile, fingerprint } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { sizeInWords } from '../../ui/files/file-look';
import type { IconName } from '../../ui/icons/icons';

/** How a stored file is called and drawn, by its media type. Words are `publish.file.<kind>`. */
const kinds: readonly { type: RegExp; kind: string; icon: IconName; format: string }[] = [
  { type: /^text\/html/, kind: 'web', icon: 'language', format: 'HTML' },
  { type: /pdf/, kind: 'fixed', icon: 'article', format: 'PDF' },
  { type: /wordprocessingml/, kind: 'editable', icon: 'description', format: 'DOCX' },
  { type: /markdown/, kind: 'plain', icon: 'article', format: 'MD' },
  { type: /json/, kind: 'record', icon: 'database', format: 'JSON' },
];
const other = { kind: 'other', icon: 'attach_file' as IconName, format: '' };

const kindOf = ({ mediaType }: EditionFile) => kinds.find(({ type }) => type.test(mediaType)) ?? other;

/** The stored files with size and fingerprint; a click takes one home. */
@Component({
  selector: 'bf-edition-files',
  imports: [MatIcon],
  template: `<h2>{{ t('publish.files') }}</h2>
    <ul>
      @for (file of files(); track file.name) {
        @let kind = kindOf(file);
        <li>
          <mat-icon class="small" [svgIcon]="kind.icon" aria-hidden="true" />
          <a [href]="file.href" [download]="file.name" [title]="file.name">{{ t('publish.file.' + kind.kind) }}</a>
          <span>{{ kind.format || file.name }}{{ t('frame.comma') }}{{ size(file.size) }}</span>
          <code [title]="file.digest">{{ fingerprint(file.digest) }}</code>
        </li>
      } @empty {
        <li>{{ t('publish.noFiles') }}</li>
      }
    </ul>`,
  styles: `
    h2 {
      margin-block-end: 4px;
      font: var(--bf-heading);
      font-size: 15px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      column-gap: 8px;
      min-block-size: 32px;
      border-block-end: var(--bf-rule);
      font: var(--bf-meta);
    }
    li:last-child {
      border: 0;
    }
    a {
      padding-block: 2px;
    }
    mat-icon {
      color: var(--mat-sys-primary);
    }
    span {
      flex: 1;
      color: var(--mat-sys-on-surface-variant);
      white-space: nowrap;
    }
    code {
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-caption);
      letter-spacing: 0.02em;
      white-space: nowrap;
    }
  `,
})
export class EditionFiles {
  readonly files = input.required<readonly EditionFile[]>();
  protected readonly t = inject(Words).t;
  protected readonly kindOf = kindOf;
  protected readonly size = sizeInWords;
  protected readonly fingerprint = fingerprint;
}
