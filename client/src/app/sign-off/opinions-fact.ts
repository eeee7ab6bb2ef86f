import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type OpinionTable, bureauRoles } from '@bafang/shared';
import { Words } from '../i18n/words';
import { Session } from '../session/session';

/** What units said of the report before it came to be signed, in a line, and the way to the table; nothing where nobody was asked. */
@Component({
  selector: 'bf-opinions-fact',
  imports: [RouterLink],
  template: `
    @if (lines().length) {
      <p>
        <b>{{ t('signOff.opinions', { n: lines().length }) }}</b>
        <span>{{ t('signOff.opinionsAgree', { n: agree() }) }}</span>
        <a [routerLink]="['/reports', reportId(), 'opinions']">{{ t('signOff.opinionTable') }}</a>
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 2px 12px;
      padding-block: 12px;
      border-block-end: var(--bf-rule);
    }
    span {
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class OpinionsFact {
  readonly reportId = input.required<string>();
  private readonly session = inject(Session);
  protected readonly t = inject(Words).t;
  private readonly table = httpResource<OpinionTable>(() =>
    this.session.has('leader', ...bureauRoles) ? `/api/reports/${this.reportId()}/opinions` : undefined,
  );
  protected readonly lines = computed(() => (this.table.hasValue() ? this.table.value().lines : []));
  protected readonly agree = computed(() => this.lines().filter(({ verdict }) => verdict === 'agree').length);
}
