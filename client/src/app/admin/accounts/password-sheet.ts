import { Component, type ElementRef, ViewEncapsulation, computed, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { PasswordSheet as Sheet } from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { Words } from '../../i18n/words';
import { BusinessClock } from '../../session/business-clock';
import { Dates } from '../../ui/time/dates';
import { AdminWords } from '../admin-words';
import { AccountsApi } from './accounts-api';
import { ToPrint } from './to-print';

/** The server makes no more at once. */
const MOST = 200;

/** 首次密码单: shown once, printed, gone. It warns before it is closed unprinted. */
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
  private readonly toPrint = inject(ToPrint);
  private readonly clock = inject(BusinessClock);
  private readonly dates = inject(Dates);
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  protected readonly say = inject(AdminWords);
  protected readonly t = inject(Words).t;
  protected readonly address = location.host;
  protected readonly sheet = signal<Sheet | null>(null);
  protected readonly left = signal(0);
  /** What the foot asks: whether the paper came out, or whether to leave without it. */
  protected readonly asking = signal<'afterPrint' | 'notPrinted' | null>(null);
  protected readonly madeAt = signal('');
  protected readonly count = computed(() => this.sheet()?.rows.length ?? 0);

  /** Makes new passwords for these accounts and shows them; fails like the request. */
  async make(ids: readonly string[]): Promise<void> {
    const now = ids.slice(0, MOST);
    const sheet = await firstValueFrom(this.api.passwords(now));
    this.toPrint.done(now);
    this.left.set(ids.length - now.length);
    this.madeAt.set(this.dates.fullMoment(this.clock.now().toISOString()));
    this.asking.set(null);
    this.sheet.set(sheet);
    this.box().nativeElement.showModal();
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
