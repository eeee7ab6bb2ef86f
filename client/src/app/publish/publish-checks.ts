import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { PublishView } from '@bafang/shared';
import { Words } from '../i18n/words';

/** Where a failed check is mended. */
const repairs: Record<string, string> = { cleared_public: 'clearance', signatures_hold: '' };

/** 公开前检查, one by one. A failed one is red and leads to where it is mended. */
@Component({
  selector: 'bf-publish-checks',
  imports: [MatIcon, RouterLink],
  template: `<h2>
      {{ t('publish.checks')
      }}<small [class.failed]="failed()">{{
        failed() ? t('publish.checksLeft', { n: failed() }) : t('publish.checksPassed', { n: view().checks.length })
      }}</small>
    </h2>
    <ul>
      @for (check of view().checks; track check.code) {
        <li [class.failed]="!check.ok">
          <mat-icon
            class="small"
            [svgIcon]="check.ok ? 'check_circle_fill' : 'error_fill'"
            [attr.aria-label]="t(check.ok ? 'publish.passed' : 'publish.failed')"
            role="img"
          />
          <span
            >{{ name(check.code) }}
            @if (check.ok && check.params['count']; as count) {
              <b>{{ t('publish.signers', { n: count }) }}</b>
            }
            @if (!check.ok) {
              <small>{{ why(check.code) }}</small>
            }
          </span>
          @if (!check.ok && repair(check.code); as path) {
            <a [routerLink]="path">{{ t('publish.repair') }}</a>
          }
        </li>
      }
    </ul>`,
  styles: `
    h2 {
      margin-block-end: 4px;
      font: var(--bf-heading);
      font-size: 15px;
    }
    h2 small {
      margin-inline-start: 12px;
      color: var(--bf-green);
      font: var(--bf-body);
    }
    li {
      display: flex;
      align-items: baseline;
      gap: 8px;
      padding-block: 3px;
      font: var(--bf-meta);
    }
    li mat-icon {
      align-self: start;
      color: var(--bf-green);
    }
    li span {
      flex: 1;
    }
    b {
      margin-inline-start: 12px;
      color: var(--mat-sys-on-surface-variant);
      font-weight: 400;
    }
    li small {
      display: block;
      font: var(--bf-meta);
    }
    h2 small.failed,
    .failed,
    li.failed mat-icon {
      color: var(--mat-sys-error);
    }
  `,
})
export class PublishChecks {
  readonly view = input.required<PublishView>();
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly failed = computed(() => this.view().checks.filter(({ ok }) => !ok).length);

  protected name(code: string): string {
    return this.words.has(`publish.check.${code}`) ? this.t(`publish.check.${code}`) : code;
  }

  protected why(code: string): string {
    return this.words.has(`publish.checkFails.${code}`) ? this.t(`publish.checkFails.${code}`) : '';
  }

  protected repair(code: string): string[] | null {
    const page = repairs[code];
    return page === undefined ? null : ['/reports', this.view().reportId, ...(page ? [page] : [])];
  }
}
