import { Component, ElementRef, Injector, afterNextRender, computed, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { PAGE_SIZE, type Term } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { field } from '../../session/kept/field';
import { Printing } from '../../ui/printing';
import { severityLooks } from '../../ui/states/severity-looks';
import { DraftTexts } from '../draft-texts';
import { GlossaryModel } from '../glossary-model';
import { EntryForm } from './entry-form';
import { EntryWords } from './entry-words';

/** The entries of a list, fifty at a time; one of them opens in its place. */
@Component({
  selector: 'bf-entry-rows',
  imports: [EntryForm, MatIcon],
  templateUrl: './entry-rows.html',
  styleUrl: './entry-rows.scss',
})
export class EntryRows {
  readonly entries = input.required<readonly Term[]>();
  readonly opened = output<string | null>();
  protected readonly model = inject(GlossaryModel);
  protected readonly texts = inject(DraftTexts);
  protected readonly words = inject(EntryWords);
  private readonly printing = inject(Printing).now;
  private readonly place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly t = inject(Words).t;
  protected readonly looks = severityLooks;
  protected readonly isTerms = computed(() => this.model.list() === 'terms');
  /** Another list, or another filter, begins at its first page; an entry that is open by the address is on its own. */
  protected readonly page = field(() => {
    const at = this.entries().findIndex(({ term }) => term === this.model.open());
    return at < 0 ? 1 : Math.floor(at / PAGE_SIZE) + 1;
  });
  protected readonly pages = computed(() => Math.max(1, Math.ceil(this.entries().length / PAGE_SIZE)));
  /** Fewer may have been found since. */
  protected readonly at = computed(() => Math.min(this.page(), this.pages()));
  protected readonly rows = computed(() =>
    this.printing() ? this.entries() : this.entries().slice((this.at() - 1) * PAGE_SIZE, this.at() * PAGE_SIZE),
  );
  /** New, or open and gone meanwhile: it has no row. */
  protected readonly apart = computed(() => {
    const open = this.model.open();
    return open !== null && !this.rows().some(({ term }) => term === open) ? open : null;
  });
  protected readonly saved = computed(() => this.model.entries().find(({ term }) => term === this.apart()) ?? null);

  protected hits({ term }: Term): void {
    this.model.shown.set(term);
    this.model.show('hits');
  }

  /** Back on the row that it was. */
  protected close(term: string): void {
    this.opened.emit(null);
    afterNextRender(
      () =>
        [...this.place.querySelectorAll<HTMLElement>('[data-term]')]
          .find((row) => row.dataset['term'] === term)
          ?.focus(),
      { injector: this.injector },
    );
  }
}
