import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { AuditLine } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { Fingerprint } from '../../ui/fingerprint';
import { AuditWords } from './audit-words';

/** What has a text that no administrator reads. */
const withText = ['section', 'area', 'report', 'edition'];

/** One entry opened: its facts, and how it is linked to the one before. */
@Component({
  selector: 'bf-audit-entry',
  imports: [Fingerprint, MatIcon],
  template: `
    <dl>
      @for (fact of words.facts(line()); track fact.name) {
        <div>
          <dt>{{ fact.name }}</dt>
          <dd>{{ fact.words }}</dd>
        </div>
      }
      @if (hasText()) {
        <div>
          <dt>{{ t('admin.audit.text') }}</dt>
          <dd class="quiet">{{ t('admin.audit.noText') }}</dd>
        </div>
      }
    </dl>
    <dl>
      <div>
        <dt>{{ t('admin.audit.hash') }}</dt>
        <dd><bf-fingerprint [digest]="line().hash" /></dd>
      </div>
      <div>
        <dt>{{ t('admin.audit.prev') }}</dt>
        <dd><bf-fingerprint [digest]="line().prevHash" /></dd>
      </div>
      <div>
        <dt>{{ t('admin.audit.link') }}</dt>
        @if (before(); as one) {
          <dd [class]="follows() ? 'good' : 'wrong'">
            <mat-icon class="small" [svgIcon]="follows() ? 'check_circle_fill' : 'error_fill'" aria-hidden="true" />{{
              t(follows() ? 'admin.audit.follows' : 'admin.audit.broken')
            }}
          </dd>
        } @else {
          <dd class="quiet">{{ t('admin.audit.elsewhere') }}</dd>
        }
      </div>
    </dl>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 24px;
      font: var(--bf-meta);
    }
    dl > div {
      display: grid;
      grid-template-columns: 88px 1fr;
      align-items: center;
      min-block-size: 24px;
    }
    dt,
    .quiet {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      display: flex;
      align-items: center;
      gap: 5px;
      margin: 0;
    }
    .good {
      color: var(--bf-green);
    }
    .wrong {
      color: var(--mat-sys-error);
    }
  `,
})
export class AuditEntry {
  readonly line = input.required<AuditLine>();
  /** The entry before, where it is at hand. */
  readonly before = input<AuditLine>();
  protected readonly words = inject(AuditWords);
  protected readonly t = inject(Words).t;
  protected readonly hasText = computed(() => withText.includes(this.line().objectType));
  protected readonly follows = computed(() => this.before()?.hash === this.line().prevHash);
}
