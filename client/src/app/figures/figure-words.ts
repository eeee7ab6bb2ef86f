import { Injectable, inject } from '@angular/core';
import { type Change, type Decimal, type FigureLine } from '@bafang/shared';
import { Words } from '../i18n/words';
import type { IconName } from '../ui/icons/icons';
import type { RowState } from './register-now';
import { written } from './register-now';

/** States = icon + word + colour. */
export const rowLooks: Record<RowState, { readonly icon: IconName; readonly tone: string }> = {
  unsaved: { icon: 'edit', tone: 'primary' },
  unexplained: { icon: 'warning', tone: 'amber' },
  unverified: { icon: 'radio_button_unchecked', tone: 'grey' },
  verified: { icon: 'check_circle_fill', tone: 'green' },
  derived: { icon: 'function', tone: 'grey' },
  missing: { icon: 'pending', tone: 'grey' },
  retired: { icon: 'do_not_disturb_on', tone: 'grey' },
};

/** Values and changes in words. Provided by the page. */
@Injectable()
export class FigureWords {
  private readonly t = inject(Words).t;

  value = (value: Decimal | null, figure: FigureLine): string => written(value, figure) || '—';

  /** 1102宗 */
  measured = (value: Decimal | null, figure: FigureLine): string =>
    value === null ? '—' : written(value, figure) + figure.measure;

  /** +15%, −1.2个百分点; nothing where nothing is compared. */
  change = (change: Change | null): string => {
    if (!change) return '';
    const sign = change.amount.startsWith('-') ? '−' : Number(change.amount) ? '+' : '';
    const amount = sign + change.amount.replace('-', '');
    return change.in === 'percent' ? `${amount}%` : this.t('register.points', { amount });
  };
}
