import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Offer, ReportAction, ReportOverview } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problems/problem-words';

/** Acts that have a page of their own. */
const pages: Partial<Record<ReportAction, string>> = {
  clear: 'clearance',
  sign: 'sign-off',
  send_back: 'sign-off',
  publish: 'publish',
};

/** Who is offered one of these is waited for. */
const waited: readonly ReportAction[] = ['sign', 'publish'];

/** What this person may do with the report beside the checklist's act; a refused act says why. */
@Component({
  selector: 'bf-report-acts',
  imports: [MatButton, RouterLink],
  template: `
    @for (page of toPages(); track page.address) {
      <a [matButton]="page.waited ? 'filled' : 'outlined'" [routerLink]="['/reports', report().id, page.address]">{{
        page.words
      }}</a>
    }
    @for (offer of here(); track offer.action) {
      <button
        matButton="outlined"
        type="button"
        disabledInteractive
        [disabled]="offer.refusals.length > 0"
        [attr.aria-describedby]="offer.refusals.length ? 'why-' + offer.action : null"
        (click)="go(offer)"
      >
        {{ t('acts.report.' + offer.action) }}
      </button>
      @if (offer.refusals.length) {
        <p [id]="'why-' + offer.action">{{ why(offer) }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }
    :host:empty {
      display: none;
    }
    p {
      padding-inline: 16px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
  `,
})
export class ReportActs {
  readonly report = input.required<ReportOverview>();
  readonly act = output<Offer<ReportAction>>();
  readonly prepare = output();

  protected readonly t = inject(Words).t;
  private readonly problems = inject(ProblemWords);
  private readonly offers = computed(() =>
    this.report().offers.filter(({ action, variant }) => action !== this.report().checklist?.action && !variant),
  );
  /** The checklist has 拟签 in its own line. */
  protected readonly here = computed(() =>
    this.offers().filter(({ action }) => !pages[action] && (action !== 'prepare' || !this.report().checklist)),
  );
  protected readonly toPages = computed(() => {
    const wanted = this.offers().filter(({ action }) => pages[action]);
    const addresses = [...new Set(wanted.map(({ action }) => pages[action]))];
    return addresses.map((address) => {
      const first = wanted.find(({ action }) => pages[action] === address)!;
      return {
        address,
        words: this.t(`acts.report.${first.action}`),
        waited: waited.includes(first.action) && !first.refusals.length,
      };
    });
  });

  protected why = ({ refusals }: Offer<ReportAction>): string => this.problems.refusalsText(refusals);

  protected go(offer: Offer<ReportAction>): void {
    if (offer.refusals.length) return;
    if (offer.action === 'prepare') this.prepare.emit();
    else this.act.emit(offer);
  }
}
