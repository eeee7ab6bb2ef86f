import { Component, DestroyRef, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../../i18n/words';
import { Keys } from '../../ui/keys/keys';
import { LineNames } from '../../ui/report/line-names';
import { ReassignDialog } from '../../ui/report/reassign-dialog';
import { ReportModel } from '../../ui/report/report-model';
import { DateWords } from '../../ui/time/date-pipes';
import { Dates } from '../../ui/time/dates';
import { AllUnits } from '../../ui/units/all-units';
import { UnitNames } from '../../ui/units/unit-names';
import { UnitPicker } from '../../ui/units/unit-picker';
import { BulkBar } from './bulk-bar';
import { type Line, columnsOf, cycled, linesOf, withLead } from './matrix-cells';
import { Plans } from './plans';
import { ValuePopover } from './value-popover';

/** Widths as in the style sheet, px: what stands still before the due date, the due date (with its year: long), one unit, all towns. */
const FIXED = 412;
const DUE = { short: 80, long: 118 };
const COLUMN = 25;
const TOWNS = 48;

interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Sections by units. Plain cells and one listener of each kind: at 33 × 67 there is no room for components. Arrows
 * move, Space cycles, Shift+arrows select lines.
 */
@Component({
  selector: 'bf-assignment-matrix',
  imports: [BulkBar, DateWords, MatIcon, ReassignDialog, UnitPicker, ValuePopover],
  templateUrl: './assignment-matrix.html',
  styleUrls: ['./assignment-matrix.scss', './matrix-on-paper.scss'],
})
export class AssignmentMatrix {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly units = inject(AllUnits);
  private readonly model = inject(ReportModel);
  private readonly names = inject(LineNames);
  private readonly unitNames = inject(UnitNames);
  private readonly picker = viewChild.required(UnitPicker);
  private readonly value = viewChild.required(ValuePopover);
  private readonly reassign = viewChild.required(ReassignDialog);
  protected readonly plans = inject(Plans);
  protected readonly t = inject(Words).t;
  protected readonly query = signal('');
  protected readonly townsOpen = signal(false);
  protected readonly at = signal<Place>({ line: 0, column: 0 });
  private anchor = 0;
  protected readonly selected = signal<ReadonlySet<string>>(new Set());

  private readonly every = computed(() =>
    columnsOf(this.units.which('supports'), this.townsOpen(), this.t('assignment.towns')),
  );
  /** A unit's name narrows the columns, else the query narrows the lines. */
  private readonly narrow = computed(() =>
    this.every().filter(({ name }) => this.query() && name.includes(this.query())),
  );
  protected readonly columns = computed(() => (this.narrow().length ? this.narrow() : this.every()));
  private readonly dates = inject(Dates);
  protected readonly dueWidth = computed(() =>
    this.model.sections().some(({ dueDate }) => dueDate && this.dates.date(dueDate).length > 6) ? DUE.long : DUE.short,
  );
  protected readonly width = computed(
    () => FIXED + this.dueWidth() + this.columns().reduce((sum, { towns }) => sum + (towns ? TOWNS : COLUMN), 0),
  );
  protected readonly lines = computed((): Line[] => {
    const words = {
      lead: this.t('assignment.lead'),
      support: this.t('assignment.support'),
      all: this.t('assignment.all'),
      comma: this.t('frame.comma'),
    };
    const lines = linesOf(this.model.rows(), this.columns(), words, this.names);
    const query = this.narrow().length ? '' : this.query();
    return query ? lines.filter(({ title, section }) => title.includes(query) || section.label.includes(query)) : lines;
  });
  protected readonly chosen = computed(() => this.lines().filter(({ section }) => this.selected().has(section.id)));

  constructor() {
    inject(Keys).list('matrix', inject(DestroyRef));
  }

  /** The line's title, and who supports it as they were chosen. */
  protected saidOf({ title, section }: Line): string {
    const units = this.unitNames.chosen(section.supportingUnitIds, section.leadUnit?.id);
    return [title, units && this.t('assignment.supportedBy', { units })].filter(Boolean).join('\n');
  }

  reach(sectionId: string): void {
    this.query.set('');
    setTimeout(() => {
      const line = this.lines().findIndex(({ section }) => section.id === sectionId);
      if (line >= 0) this.go({ line, column: this.at().column });
    });
  }

  protected click(event: Event): void {
    const target = event.target as HTMLElement;
    const place = this.placeOf(target);
    const line = place && this.lines()[place.line];
    if (!line) return;
    const field = target.closest<HTMLElement>('[data-field]');
    if (field?.dataset['field'] === 'lead') return void this.chooseLead(line, field);
    if (field?.dataset['field'] === 'due') return void this.chooseDue(line, field);
    if (field?.dataset['field'] === 'select') return this.select(line.section.id);
    if (place.column < 0) return;
    this.at.set(place);
    this.cycle(place);
  }

  /** The column under the pointer, beside the line that CSS knows; no view is drawn anew for it. */
  protected hover(event: Event): void {
    const column = this.placeOf(event.target as HTMLElement)?.column ?? -1;
    this.host.querySelector('col.under')?.classList.remove('under');
    this.host.querySelector(`col[data-column="${column}"]`)?.classList.add('under');
  }

  protected focused(event: Event): void {
    const place = this.placeOf(event.target as HTMLElement);
    if (place && place.column >= 0) this.at.set(place);
  }

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Escape') return this.selected.set(new Set());
    const place = this.placeOf(event.target as HTMLElement);
    if (!place || place.column < 0 || event.altKey || event.metaKey) return;
    const steps: Record<string, Place> = {
      ArrowUp: { line: -1, column: 0 },
      ArrowDown: { line: 1, column: 0 },
      ArrowLeft: { line: 0, column: -1 },
      ArrowRight: { line: 0, column: 1 },
      Home: { line: 0, column: -place.column },
      End: { line: 0, column: this.columns().length },
    };
    const step = steps[event.key];
    if (step && !event.ctrlKey) this.step(place, step, event.shiftKey);
    else if (event.key === ' ' || event.key === 'Enter') this.cycle(place);
    else return;
    event.preventDefault();
  }

  protected selectAll(): void {
    this.selected.set(this.selected().size ? new Set() : new Set(this.lines().map(({ section }) => section.id)));
  }

  protected clear(): void {
    this.selected.set(new Set());
  }

  private select(id: string): void {
    this.selected.update(
      (before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
    );
  }

  private step(from: Place, by: Place, selecting: boolean): void {
    const bound = (n: number, length: number) => Math.max(0, Math.min(n, length - 1));
    const to = {
      line: bound(from.line + by.line, this.lines().length),
      column: bound(from.column + by.column, this.columns().length),
    };
    if (selecting && by.line) {
      if (!this.selected().has(this.lines()[from.line].section.id)) this.anchor = from.line;
      const [first, last] = [Math.min(this.anchor, to.line), Math.max(this.anchor, to.line)];
      this.selected.set(
        new Set(
          this.lines()
            .slice(first, last + 1)
            .map(({ section }) => section.id),
        ),
      );
    }
    this.go(to);
  }

  private go(place: Place): void {
    this.at.set(place);
    setTimeout(() =>
      this.host.querySelector<HTMLElement>(`[data-line="${place.line}"] [data-column="${place.column}"]`)?.focus(),
    );
  }

  private cycle({ line, column }: Place): void {
    const { section } = this.lines()[line];
    const { part, plan } = cycled(section, this.columns()[column]);
    if (this.plans.planned()) return this.plans.plan([plan]);
    if (plan.leadUnit === undefined) return this.plans.plan([plan]);
    if (part === 'lead' && this.plans.mayWrite()) this.reassign().open(section, plan.leadUnit?.id);
  }

  private async chooseLead({ section }: Line, anchor: HTMLElement): Promise<void> {
    if (!this.plans.planned()) return this.reassign().open(section);
    const picked = await this.picker().pick(anchor, {
      heading: this.t('assignment.leadUnit'),
      units: this.units.which('leads'),
      chosen: section.leadUnit ? [section.leadUnit.id] : [],
      none: this.t('assignment.noLead'),
    });
    if (picked) this.plans.plan([withLead(section, picked.at(0) ?? null)]);
  }

  private async chooseDue({ section }: Line, anchor: HTMLElement): Promise<void> {
    const date = await this.value().ask(anchor, {
      heading: this.t('assignment.dueDate'),
      type: 'date',
      value: section.dueDate ?? '',
    });
    if (date !== null) this.plans.dueDate([section], date);
  }

  private placeOf(target: HTMLElement): Place | null {
    const line = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
    const column = target.closest<HTMLElement>('td[data-column]')?.dataset['column'];
    return line === undefined ? null : { line: Number(line), column: column === undefined ? -1 : Number(column) };
  }
}
