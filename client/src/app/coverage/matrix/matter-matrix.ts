import { Component, DestroyRef, ElementRef, computed, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { IconName } from '../../ui/icons/icons';
import { Words } from '../../i18n/words';
import { isComposed, nameOf } from '../../ui/keys/key-names';
import { Keys } from '../../ui/keys/keys';
import { SectionNames } from '../../ui/names/section-names';
import { StateChip } from '../../ui/states/state-chip';
import { CoverageModel } from '../coverage-model';
import type { NumberedMatter } from '../list/matter-groups';
import { PlaceWords } from '../place-words';
import { type CellMark, markOf, turned } from './cells';

const FIRST = 300;
const COLUMN = 30;

interface At {
  readonly line: number;
  readonly column: number;
}
const steps: Readonly<Record<string, At>> = {
  ArrowUp: { line: -1, column: 0 },
  ArrowDown: { line: 1, column: 0 },
  ArrowLeft: { line: 0, column: -1 },
  ArrowRight: { line: 0, column: 1 },
  Home: { line: 0, column: -Infinity },
  End: { line: 0, column: Infinity },
};
const bound = (n: number, length: number): number => Math.max(0, Math.min(n, length - 1));

/** Matters by sections: a dot where the whole section speaks of it, a ring where a passage does. Arrows move, Space turns. */
@Component({
  selector: 'bf-matter-matrix',
  imports: [MatIcon, StateChip],
  host: { '(keydown)': 'press($event)', '(click)': 'click($event)', '(focusin)': 'stands($event)' },
  templateUrl: './matter-matrix.html',
  styleUrl: './matter-matrix.scss',
})
export class MatterMatrix {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly places = inject(PlaceWords);
  private readonly names = inject(SectionNames);
  protected readonly model = inject(CoverageModel);
  protected readonly t = inject(Words).t;
  protected readonly at = signal<At>({ line: 0, column: 0 });
  protected readonly icons: Readonly<Record<Exclude<CellMark, ''>, IconName>> = {
    whole: 'check',
    passage: 'radio_button_unchecked',
    gone: 'warning',
  };
  protected readonly columns = computed(() =>
    (this.model.view()?.sections ?? []).map((section) => ({
      id: section.sectionId,
      name: this.places.section(section.sectionId),
      title: this.names.title(section),
    })),
  );
  /** By area, of one state alone where that was chosen; each line with its place among all that are shown. */
  protected readonly groups = computed(() => {
    const state = this.model.state();
    let line = -1;
    return this.model
      .groups()
      .map(({ area, matters }) => ({
        area,
        lines: matters
          .filter((matter) => state === null || matter.state === state)
          .map((matter) => ({ matter, line: (line += 1), cells: this.cellsOf(matter) })),
      }))
      .filter(({ lines }) => lines.length);
  });
  /** Widths as in the style sheet, px. */
  protected readonly width = computed(() => FIRST + this.columns().length * COLUMN);
  private readonly lines = computed(() => this.groups().flatMap(({ lines }) => lines));

  constructor() {
    inject(Keys).list('matterMatrix', inject(DestroyRef));
  }

  protected press(event: KeyboardEvent): void {
    if (isComposed(event)) return;
    const key = nameOf(event);
    const place = this.placeOf(event.target);
    if (key === 'Ctrl+z') void this.model.undo();
    else if (place && steps[key]) this.go(place, steps[key]);
    else if (place && (key === ' ' || key === 'Enter')) this.turn(place);
    else return;
    event.preventDefault();
  }

  protected click(event: Event): void {
    const place = this.placeOf(event.target);
    if (!place) return;
    this.at.set(place);
    this.turn(place);
  }

  protected stands(event: Event): void {
    const place = this.placeOf(event.target);
    if (place) this.at.set(place);
  }

  private cellsOf(matter: NumberedMatter) {
    return this.columns().map(({ id, name }) => {
      const mark = markOf(matter, id);
      const said = [matter.matter, name, this.t(`coverage.cell.${mark || 'none'}`)].join(this.t('frame.comma'));
      return { id, mark, said };
    });
  }

  private turn({ line, column }: At): void {
    const [found, section] = [this.lines()[line], this.columns()[column]];
    if (!found || !section || !this.model.view()?.editable) return;
    const places = turned(found.matter, section.id);
    const kind = places.some(({ sectionId }) => sectionId === section.id) ? 'mapped' : 'unmapped';
    const said = this.t(`coverage.done.${kind}`, { matter: found.matter.matter, place: section.name });
    void this.model.change(found.matter, { places }, said);
  }

  private go(from: At, by: At): void {
    const to = {
      line: bound(from.line + by.line, this.lines().length),
      column: bound(from.column + by.column, this.columns().length),
    };
    this.at.set(to);
    this.host.querySelector<HTMLElement>(`[data-line="${to.line}"] [data-column="${to.column}"]`)?.focus();
  }

  private placeOf(target: EventTarget | null): At | null {
    if (!(target instanceof Element)) return null;
    const column = target.closest<HTMLElement>('td[data-column]')?.dataset['column'];
    const line = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
    return line === undefined || column === undefined ? null : { line: Number(line), column: Number(column) };
  }
}
