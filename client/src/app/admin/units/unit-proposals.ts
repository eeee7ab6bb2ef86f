import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { UnitsView } from '@bafang/shared';
import { type Observable } from 'rxjs';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { MomentWords } from '../../ui/time/date-pipes';
import { AdminWords } from '../admin-words';
import { UnitsApi } from './units-api';

/** Names of an assignment table that are no units: outside bodies, or nothing. */
@Component({
  selector: 'bf-unit-proposals',
  imports: [MatButton, MatIcon, MomentWords],
  template: `
    <h2>
      <mat-icon class="small" svgIcon="help" aria-hidden="true" />{{
        t('admin.units.proposals', { n: proposals().length })
      }}
    </h2>
    <ul>
      @for (one of proposals(); track one.id) {
        <li>
          <b>{{ one.name }}</b>
          <time [attr.datetime]="one.proposedAt">{{
            t('admin.units.proposedAt', { time: one.proposedAt | momentWords })
          }}</time>
          <button
            matButton
            type="button"
            disabledInteractive
            [disabled]="acting.busy()"
            [attr.aria-label]="t('admin.units.accept') + ' ' + one.name"
            (click)="settle(api.accept(one.id))"
          >
            {{ t('admin.units.accept') }}
          </button>
          <button
            matButton
            type="button"
            disabledInteractive
            [disabled]="acting.busy()"
            [attr.aria-label]="t('admin.units.dismiss') + ' ' + one.name"
            (click)="settle(api.dismiss(one.id))"
          >
            {{ t('admin.units.dismiss') }}
          </button>
        </li>
      }
    </ul>
    <p [class.problem]="acting.problem()" aria-live="polite">{{ acting.problem() || t('admin.units.proposalNote') }}</p>
  `,
  styles: `
    :host {
      display: block;
      margin: 12px 24px 0;
      padding: 8px 16px 10px;
      border-radius: 12px;
      background: var(--bf-amber-container);
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 6px;
      color: var(--bf-amber);
      font: 600 13px / 20px var(--bf-ui);
    }
    ul {
      max-block-size: 120px;
      overflow: auto;
    }
    li {
      display: flex;
      align-items: center;
      gap: 4px;
      font: var(--bf-meta);
    }
    time {
      flex: 1;
      margin-inline-start: 8px;
      color: var(--mat-sys-on-surface-variant);
    }
    p {
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-caption);
    }
    .problem {
      color: var(--mat-sys-error);
    }
  `,
})
export class UnitProposals {
  readonly proposals = input.required<UnitsView['proposals']>();
  readonly settled = output();
  private readonly say = inject(AdminWords);
  protected readonly api = inject(UnitsApi);
  protected readonly t = inject(Words).t;
  protected readonly acting = acting({ words: this.say.problem });

  protected settle(request: Observable<unknown>): Promise<boolean> {
    return this.acting.run(
      () => request,
      () => this.settled.emit(),
    );
  }
}
