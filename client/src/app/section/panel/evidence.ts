import { Component, inject } from '@angular/core';
import { Words } from '../../i18n/words';
import { AttachedFiles } from '../../writing/files/attached-files';
import { SectionModel } from '../section-model';

/** 佐证: the files that prove what a section says. */
@Component({
  selector: 'bf-evidence',
  imports: [AttachedFiles],
  template: `@if (model.view(); as view) {
    <p>{{ t(view.writes || view.attachments.length ? 'section.evidence.about' : 'section.evidence.none') }}</p>
    <bf-attached-files
      [files]="view.attachments"
      [bearer]="'/api/sections/' + view.id"
      [writes]="view.writes"
      (changed)="model.reload()"
    />
  }`,
  styles: `
    :host {
      display: block;
      padding: 16px 20px;
    }
    p {
      margin-block-end: 8px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
  `,
})
export class Evidence {
  protected readonly model = inject(SectionModel);
  protected readonly t = inject(Words).t;
}
