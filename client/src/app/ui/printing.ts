import { ApplicationRef, DestroyRef, Injectable, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Words } from '../i18n/words';
import { BusinessClock } from '../session/business-clock';
import { CurrentReport } from '../session/current-report';
import { Session } from '../session/session';
import { Dates } from './time/dates';

/** A string of CSS. */
const quoted = (text: string): string => `"${text.replace(/["\\\n]/g, ' ')}"`;

/** While the screen is printed: what is folded on it shall be open, and each page says what it is, whose, and when it was printed. */
@Injectable({ providedIn: 'root' })
export class Printing {
  private readonly application = inject(ApplicationRef);
  private readonly title = inject(Title);
  private readonly session = inject(Session);
  private readonly reports = inject(CurrentReport);
  private readonly clock = inject(BusinessClock);
  private readonly dates = inject(Dates);
  private readonly t = inject(Words).t;
  private readonly goesOn = signal(false);
  readonly now = this.goesOn.asReadonly();

  /** Both events are over before the browser lays out the pages, or the screen again. */
  follow(until: DestroyRef): void {
    const begin = () => {
      this.setHead();
      this.show(true);
    };
    const end = () => this.show(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    until.onDestroy(() => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    });
  }

  private show(printed: boolean): void {
    this.goesOn.set(printed);
    this.application.tick();
  }

  private setHead(): void {
    const [name, product] = [this.title.getTitle(), this.t('frame.name')];
    const parts = name.split(' · ').filter((part) => part !== product);
    const report = this.reports.report()?.title;
    const what = report && !parts.includes(report) ? [report, ...parts] : parts;
    const me = this.session.me()?.account;
    const who = me ? `${me.unit.shortName}${me.name}` : '';
    const moment = this.dates.fullMoment(this.clock.now().toISOString());
    const { style } = document.documentElement;
    style.setProperty('--bf-paper-what', quoted(what.join('　')));
    style.setProperty('--bf-paper-who', quoted(this.t('frame.printedBy', { who, moment })));
  }
}
