import { Component, DestroyRef, ElementRef, computed, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { PAGE_SIZE, MOST_OF_FIGURE } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { whileSame } from '../../session/kept/field';
import { isComposed } from '../../ui/keys/key-names';
import { Keys } from '../../ui/keys/keys';
import { wordsOf } from '../../ui/names/title-words';
import { Printing } from '../../ui/printing';
import { Written } from '../../ui/written/written';
import { FigureWords, rowLooks } from '../figure-words';
import { FiguresModel } from '../figures-model';
import { cellsOf } from '../pasting/placing';
import type { FigureRow } from '../register-now';

/** The figures of the year, fifty at a time; the own ones are typed where they stand. */
@Component({
  selector: 'bf-figure-rows',
  imports: [MatIcon, Written],
  templateUrl: './figure-rows.html',
  styleUrls: ['./figure-rows.scss', './narrow-rows.scss'],
})
export class FigureRows {
  readonly found = input.required<readonly FigureRow[]>();
  /** Whether what is open beside follows the row that is typed in. */
  readonly follows = input(false);
  readonly opened = output<string>();
  /** Cells of a spreadsheet, and the rows from which they are put in. */
  readonly pasted = output<{ readonly cells: string[][]; readonly from: readonly FigureRow[] }>();
  protected readonly model = inject(FiguresModel);
  protected readonly say = inject(FigureWords);
  private readonly words = inject(Words);
  private readonly printing = inject(Printing).now;
  private readonly place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly most = MOST_OF_FIGURE;
  protected readonly t = this.words.t;
  protected readonly looks = rowLooks;
  protected readonly year = computed(() => this.model.view()!.year);
  private readonly names = computed(() =>
    this.found()
      .map(({ figure }) => figure.id)
      .join(' '),
  );
  /** Another filter begins at its first page. */
  protected readonly page = whileSame(this.names, () => 1);
  protected readonly pages = computed(() => Math.max(1, Math.ceil(this.found().length / PAGE_SIZE)));
  protected readonly at = computed(() => Math.min(this.page(), this.pages()));
  protected readonly rows = computed(() =>
    this.printing() ? this.found() : this.found().slice((this.at() - 1) * PAGE_SIZE, this.at() * PAGE_SIZE),
  );

  constructor() {
    inject(Keys).list('figureRows', inject(DestroyRef));
  }

  protected pieces = (name: string): string[] => wordsOf(name, this.words.language());

  protected typed = ({ figure }: FigureRow): boolean => figure.writes && figure.formula === null && !figure.retired;

  protected asksWhy = (row: FigureRow): boolean =>
    row.far && this.typed(row) && (!row.saved.explanation || row.edit?.explanation !== undefined);

  protected far = ({ change, figure, before, now }: FigureRow): string =>
    this.t(Number(now) < Number(before) ? 'register.fell' : 'register.rose', {
      amount: this.say.change(change).replace(/^[+−]/, ''),
      name: figure.name,
    });

  protected wrong = ({ unread, figure }: FigureRow): string =>
    unread ? this.t(`problems.${unread}`, { most: figure.decimals }) : '';

  protected cited = ({ figure: { cited, citedUnseen } }: FigureRow): number => cited.length + citedUnseen.sections;

  /** In a box: Esc gives back what was saved, arrows and Enter go to the next box. */
  protected inBox(event: KeyboardEvent, { figure }: FigureRow): void {
    if (isComposed(event)) return;
    const box = event.target as HTMLInputElement;
    if (event.key === 'Escape') {
      this.model.giveBack(figure.id, this.year());
      event.preventDefault();
      this.rowOf(box)?.querySelector<HTMLElement>('.name')?.focus();
    } else this.go(event, box, '.box');
  }

  /** On a name: Enter types its value, arrows go to the next name. */
  protected onName(event: KeyboardEvent): void {
    if (isComposed(event)) return;
    const name = event.target as HTMLElement;
    const box = event.key === 'Enter' ? this.rowOf(name)?.querySelector<HTMLInputElement>('.box') : null;
    if (box) {
      event.preventDefault();
      box.focus();
    } else if (event.key !== 'Enter') this.go(event, name, '.name');
  }

  protected begin(event: FocusEvent, { figure }: FigureRow): void {
    (event.target as HTMLInputElement).select();
    const shown = this.model.shown();
    if (shown && shown !== figure.id && this.follows()) this.opened.emit(figure.id);
  }

  /** A column of a spreadsheet begins at this row; a single cell is pasted as any text is. */
  protected paste(event: ClipboardEvent, row: FigureRow): void {
    const cells = cellsOf(event.clipboardData?.getData('text/plain') ?? '');
    if (!cells) return;
    event.preventDefault();
    const found = this.found();
    this.pasted.emit({ cells, from: found.slice(found.indexOf(row)) });
  }

  stand(figure: string | null): void {
    this.place.querySelector<HTMLElement>(`[data-figure="${figure}"]`)?.focus();
  }

  /** Enter on the page. */
  edit(): void {
    this.place.querySelector<HTMLInputElement>('.box')?.focus();
  }

  private go(event: KeyboardEvent, from: HTMLElement, to: '.box' | '.name'): void {
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const all = [...this.place.querySelectorAll<HTMLElement>(to)];
    all[all.indexOf(from) + step]?.focus();
  }

  private rowOf = (part: HTMLElement): HTMLElement | null => part.closest('tr');
}
