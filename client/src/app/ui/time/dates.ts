import { Injectable, inject } from '@angular/core';
import { dateInChina, daysLeft, timeInChina } from '@bafang/shared';
import type { Language } from '../../i18n/languages';
import { Words } from '../../i18n/words';
import { BusinessClock } from '../../session/business-clock';
import { type Urgency, dueOf } from './due';

/** A plan made in autumn speaks of next spring without its year. */
const NEAR = 180;
const locales: Record<Language, string> = { 'zh-CN': 'zh-CN', en: 'en-GB' };
type Part = 'long' | 'short' | 'weekday';
const parts: Record<Part, Intl.DateTimeFormatOptions> = {
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  short: { month: 'long', day: 'numeric' },
  weekday: { weekday: 'long' },
};

/** A civil date (YYYY-MM-DD) in words of one language. */
function dateInWords(date: string, part: Part, language: Language): string {
  const month = language === 'en' && part !== 'weekday' ? { month: 'short' as const } : {};
  return new Intl.DateTimeFormat(locales[language], { ...parts[part], ...month, timeZone: 'UTC' }).format(
    new Date(date),
  );
}

/** Dates and times as people say them, against the clock of the instance. */
@Injectable({ providedIn: 'root' })
export class Dates {
  private readonly words = inject(Words);
  private readonly clock = inject(BusinessClock);

  /** 12月13日; with its year where that is another one. */
  readonly date = (date: string): string => this.part(date, this.isNear(date) ? 'short' : 'long');

  /** 2018年12月13日, as a field of a date shows it. */
  readonly full = (date: string): string => this.part(date, 'long');
  readonly locale = (): string => locales[this.words.language() as Language];

  /** Day and time of an instant apart, where they stand on two lines. */
  readonly day = (instant: string): string => this.date(dateInChina(instant));
  readonly time = timeInChina;

  readonly weekday = (date: string): string => this.part(date, 'weekday');

  /** 今天 14:05, 昨天 16:20, 12月3日 14:05, 2018年12月3日 14:05. */
  readonly moment = (instant: string): string => {
    const date = dateInChina(instant);
    const key = ['today', 'yesterday'][daysLeft(this.clock.today(), date)];
    const time = timeInChina(instant);
    return key ? this.words.t(`time.${key}`, { time }) : this.words.t('time.moment', { date: this.date(date), time });
  };

  /** Date with year and time, as in attestations, audit and print. */
  readonly fullMoment = (instant: string): string =>
    this.words.t('time.moment', { date: this.part(dateInChina(instant), 'long'), time: timeInChina(instant) });

  /** 今天到期, 还有3天, 逾期2天. */
  readonly due = (date: string): string => {
    const { key, n } = dueOf(date, this.clock.today());
    return this.words.t(`time.${key}`, { n });
  };

  readonly urgency = (date: string): Urgency => dueOf(date, this.clock.today()).urgency;

  private part(date: string, part: Part): string {
    return dateInWords(date, part, this.words.language() as Language);
  }

  private isNear(date: string): boolean {
    const ahead = daysLeft(date, this.clock.today());
    return date.slice(0, 4) === this.clock.today().slice(0, 4) || (ahead > 0 && ahead < NEAR);
  }
}
