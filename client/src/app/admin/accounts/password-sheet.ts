import { Component, type ElementRef, ViewEncapsulation, computed, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { Half, PasswordSheet as Sheet, PasswordSheetOrder } from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { Words } from '../../i18n/words';
import { BusinessClock } from '../../session/business-clock';
import { Dates } from '../../ui/time/dates';
import { AdminWords } from '../admin-words';
import { AccountsApi } from './accounts-api';

const BLANK = '____-____';

/** 首次密码单, one half of it: shown once, printed, gone. It warns before it is closed unprinted. */
@Component({
  selector: 'bf-password-sheet',
  imports: [MatButton, MatIcon],
  encapsulation: ViewEncapsulation.None,
  host: { '(window:beforeunload)': 'warn($event)', '(window:afterprint)': "ask('afterPrint')" },
  templateUrl: './password-sheet.html',
  styleUrl: './password-sheet.scss',
})
export class PasswordSheet {
  private readonly api = inject(AccountsApi);
  private readonly clock = inject(BusinessClock);
  private readonly dates = inject(Dates);
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  protected readonly say = inject(AdminWords);
  protected readonly t = inject(Words).t;
  /** Where the other half comes: it is typed in one. */
  protected readonly before: Record<Half, string> = { front: '', rear: `${BLANK}-` };
  protected readonly after: Record<Half, string> = { front: `-${BLANK}`, rear: '' };
  protected readonly address = location.host;
  protected readonly sheet = signal<Sheet | null>(null);
  /** What the foot asks: whether the paper came out, or whether to leave without it. */
  protected readonly asking = signal<'afterPrint' | 'notPrinted' | null>(null);
  protected readonly madeAt = signal('');
  protected readonly count = computed(() => this.sheet()?.rows.length ?? 0);

  /** Makes my half of new passwords and shows it; fails like the request. */
  async make(order: PasswordSheetOrder): Promise<Sheet> {
    const sheet = await firstValueFrom(this.api.passwords(order));
    this.madeAt.set(this.dates.fullMoment(this.clock.now().toISOString()));
    this.asking.set(null);
    this.sheet.set(sheet);
    this.box().nativeElement.showModal();
    return sheet;
  }

  /** Whether nothing is lost; else it asks. */
  mayLeave(): boolean {
    if (!this.sheet()) return true;
    this.close();
    return !this.sheet();
  }

  protected print(): void {
    print();
  }

  protected close(): void {
    if (this.count()) this.asking.set('notPrinted');
    else this.clear();
  }

  /** The browser does not say whether it printed or was cancelled. */
  protected ask(question: 'afterPrint'): void {
    if (this.sheet()) this.asking.set(question);
  }

  protected clear(): void {
    this.sheet.set(null);
    this.box().nativeElement.close();
  }

  /** Esc asks like the button. */
  protected escape(event: Event): void {
    event.preventDefault();
    this.close();
  }

  protected warn(event: Event): void {
    if (this.count()) event.preventDefault();
  }
}
