import {
  Component,
  type ElementRef,
  afterNextRender,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { hasPassed } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { BusinessClock } from '../../session/business-clock';
import { isComposed } from '../keys/key-names';
import { NotFetched } from '../not-fetched';
import { Dates } from '../time/dates';
import { Calendar } from './calendar';
import { typedDate } from './typed-date';

const CALENDAR = { width: 296, height: 360, gap: 4 };

/** A civil date (YYYY-MM-DD, or none), typed or picked in the language of the app. The calendar is fetched when it is first opened. */
@Component({
  selector: 'bf-date-field',
  imports: [Calendar, MatIcon, NotFetched],
  host: { '(focusout)': 'leave($event)' },
  templateUrl: './date-field.html',
  styleUrl: './date-field.scss',
})
export class DateField {
  readonly fieldId = input('');
  /** Where no label stands beside it. */
  readonly label = input('');
  readonly value = input('');
  /** The first and the last day that may be named. */
  readonly min = input<string | null>(null);
  readonly max = input<string | null>(null);
  /** A day that has passed may be named, and is told so. */
  readonly tellsPast = input(false, { transform: booleanAttribute });
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly focused = input(false, { transform: booleanAttribute });
  /** With every key: '' where nothing stands there, null while what does is no such day. */
  readonly picked = output<string | null>();
  /** The focus is neither in the text nor in the calendar. */
  readonly left = output();

  private readonly dates = inject(Dates);
  private readonly clock = inject(BusinessClock);
  protected readonly t = inject(Words).t;
  protected readonly opened = signal(false);
  protected readonly wrong = signal('');
  protected readonly past = computed(() => this.tellsPast() && hasPassed(this.value(), this.clock.today()));
  private readonly text = viewChild.required<ElementRef<HTMLInputElement>>('text');
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  constructor() {
    // what is typed is not written anew under the hand
    effect(() => {
      const field = this.text().nativeElement;
      const words = this.inWords(this.value());
      const away = document.activeElement !== field;
      if (this.value() !== this.typed() || away) field.value = words;
      // a day that was kept may have passed since
      if (words && away) this.wrong.set(this.typed() ? '' : this.refusal());
    });
    afterNextRender(() => this.focused() && this.text().nativeElement.focus());
  }

  protected take(): void {
    this.wrong.set('');
    this.picked.emit(this.text().nativeElement.value.trim() ? this.typed() || null : '');
  }

  protected press(event: KeyboardEvent): void {
    if (isComposed(event)) return;
    if (event.key === 'Enter') this.tidy();
    if (event.key === 'ArrowDown' && event.altKey) this.open();
  }

  protected tidy(): void {
    const [field, date] = [this.text().nativeElement, this.typed()];
    if (date) field.value = this.inWords(date);
    this.wrong.set(field.value && !date ? this.refusal() : '');
  }

  protected leave({ relatedTarget }: FocusEvent): void {
    if (!this.opened() && !this.text().nativeElement.parentElement?.contains(relatedTarget as Node | null))
      this.left.emit();
  }

  /** Below the field where there is room, above it otherwise; never outside of the window. */
  protected open(): void {
    const [box, field] = [this.box().nativeElement, this.text().nativeElement.getBoundingClientRect()];
    const { width, height, gap } = CALENDAR;
    const below = field.bottom + gap + height <= innerHeight;
    box.style.insetInlineStart = `${Math.max(gap, Math.min(field.left, innerWidth - width - gap))}px`;
    box.style.insetBlockStart = `${Math.max(gap, below ? field.bottom + gap : field.top - gap - height)}px`;
    this.opened.set(true);
    box.showModal();
  }

  protected choose(date: string): void {
    this.wrong.set('');
    this.text().nativeElement.value = this.inWords(date);
    this.picked.emit(date);
    this.box().nativeElement.close();
  }

  protected closed(): void {
    this.opened.set(false);
    this.text().nativeElement.focus();
  }

  private inWords = (date: string): string => (date ? this.dates.full(date) : '');

  private typed(): string {
    const date = typedDate(this.text().nativeElement.value, this.clock.today());
    return date && date >= (this.min() || date) && date <= (this.max() || date) ? date : '';
  }

  private refusal(): string {
    const [min, max] = [this.min(), this.max()];
    if (!typedDate(this.text().nativeElement.value, this.clock.today())) return this.t('time.picker.noDate');
    return min && max
      ? this.t('time.picker.between', { min: this.inWords(min), max: this.inWords(max) })
      : this.t(min ? 'time.picker.notBefore' : 'time.picker.notAfter', { date: this.inWords((min || max)!) });
  }
}
