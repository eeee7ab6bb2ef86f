import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type UsedAnswer, bureauRoles } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { Session } from '../../session/session';
import { AttachedFiles } from '../../writing/files/attached-files';
import { SectionModel } from '../section-model';

/** 佐证: the files that prove what a section says, and the units whose words it took over. */
@Component({
  selector: 'bf-evidence',
  imports: [AttachedFiles, RouterLink],
  template: `@if (known() ? model.view() : null; as view) {
    @if (used.hasValue() && used.value().length) {
      <p class="used">
        {{ t('requests.used', { n: used.value().length }) }}
        @for (answer of used.value(); track answer.id) {
          <a [routerLink]="['/requests', answer.requestId]" [queryParams]="{ answer: answer.id }">{{
            answer.unit.shortName
          }}</a>
        }
      </p>
    }
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
    .used {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      color: var(--bf-green);
    }
  `,
})
export class Evidence {
  protected readonly model = inject(SectionModel);
  private readonly session = inject(Session);
  private readonly tells = computed(
    () => this.model.view()?.involvement === 'lead' || this.session.has(...bureauRoles) || undefined,
  );
  /** Whose words stand in the text: who asked is told, and the bureau. */
  protected readonly used = httpResource<UsedAnswer[]>(
    () => this.tells() && `/api/sections/${this.model.id()}/used-answers`,
  );
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly known = signal(false);

  constructor() {
    void this.words.learn(['files']).then(() => this.known.set(true));
  }
}
