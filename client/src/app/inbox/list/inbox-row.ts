import { Component, ElementRef, booleanAttribute, computed, inject, input, output, viewChild } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { InboxItem } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { SectionNames } from '../../ui/names/section-names';
import { Dates } from '../../ui/time/dates';
import { addressOf, discOf } from './inbox-item';
import { InboxWords } from './inbox-words';

@Component({
  selector: 'bf-inbox-row',
  imports: [MatIcon, RouterLink],
  host: { '[class.current]': 'current() && !done()', '[class.done]': 'done()', '(focusin)': 'focused.emit()' },
  templateUrl: './inbox-row.html',
  styleUrl: './inbox-row.scss',
})
export class InboxRow {
  readonly item = input.required<InboxItem>();
  readonly current = input(false, { transform: booleanAttribute });
  readonly done = input(false, { transform: booleanAttribute });
  readonly focused = output();

  private readonly link = viewChild.required<string, ElementRef<HTMLAnchorElement>>('link', { read: ElementRef });
  private readonly words = inject(InboxWords);
  protected readonly t = inject(Words).t;
  protected readonly dates = inject(Dates);
  private readonly names = inject(SectionNames);
  protected readonly title = computed(() => this.names.title(this.item()));
  protected readonly disc = computed(() => discOf(this.item()));
  protected readonly address = computed(() => addressOf(this.item()));
  protected readonly verb = computed(() => this.words.verb(this.item()));
  protected readonly act = computed(() =>
    this.done() ? this.t('inbox.look') : this.t('inbox.go', { verb: this.verb() }),
  );
  protected readonly why = computed(() => (this.done() ? this.words.now : this.words.why)(this.item()));

  focus(): void {
    this.link().nativeElement.focus();
  }

  open(): void {
    this.link().nativeElement.click();
  }

  hasFocus(): boolean {
    return this.link().nativeElement === document.activeElement;
  }
}
