import { Component, DestroyRef, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem } from '@angular/material/menu';
import { type OutlineChange, sectionTable, unbegunStates } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { isComposed } from '../../ui/keys/key-names';
import { Keys } from '../../ui/keys/keys';
import { ReassignDialog } from '../../ui/report/reassign-dialog';
import { ReportModel } from '../../ui/report/report-model';
import { type Row, visible } from '../../ui/report/rows';
import { AllUnits } from '../../ui/units/all-units';
import { UnitPicker } from '../../ui/units/unit-picker';
import { type NewLine, added, moveOf, newArea, newAtEnd, newSection } from './moves';
import { type Named, NewOutlineLine } from './new-outline-line';
import { OutlineRow, type Wish } from './outline-row';
import { whileSame } from '../../session/kept/field';

/** Given to another unit without losing its text. */
const assignable = sectionTable.filter(({ action }) => action === 'assign').flatMap(({ from }) => from);

/** The outline while it is written: F2 renames, Alt+↑↓ moves, Enter adds below; every change is saved at once. */
@Component({
  selector: 'bf-outline-editor',
  imports: [MatIcon, MatMenu, MatMenuItem, NewOutlineLine, OutlineRow, ReassignDialog, UnitPicker],
  templateUrl: './outline-editor.html',
  styleUrl: './outline-editor.scss',
})
export class OutlineEditor {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly units = inject(AllUnits);
  private readonly picker = viewChild.required(UnitPicker);
  private readonly reassign = viewChild.required(ReassignDialog);
  protected readonly model = inject(ReportModel);
  protected readonly t = inject(Words).t;
  protected readonly rows = this.model.rows;
  private readonly open = whileSame<string | undefined, ReadonlySet<string>>(
    () => this.model.overview()?.id,
    () =>
      new Set(
        this.rows()
          .filter(({ kind }) => kind === 'area')
          .slice(0, 1)
          .map(({ id }) => id),
      ),
  );
  private readonly planned = computed(() => this.model.overview()?.state === 'planned');
  protected readonly shown = computed(() =>
    visible(this.rows(), (row) => row.kind === 'area' && !this.open().has(row.id)),
  );
  private readonly chosen = signal<string | null>(null);
  protected readonly current = computed(
    () => this.shown().find(({ id }) => id === this.chosen()) ?? this.shown().at(0),
  );
  protected readonly hovered = signal<string | null>(null);
  protected readonly renaming = signal<string | null>(null);
  protected readonly adding = signal<NewLine | null>(null);

  protected isOpen = ({ id }: Row): boolean => this.open().has(id);
  protected mayAssign = ({ section }: Row): boolean =>
    this.planned() || (!!section && assignable.includes(section.state));
  protected mayPlan = ({ section }: Row): boolean => section?.state !== 'waived';
  /** What was begun is not removed, nor a heading that still holds something. */
  protected mayRemove = ({ line }: Row): boolean =>
    line.kind === 'section' ? this.planned() || unbegunStates.includes(line.state) : !line.children.length;
  /** After opening a section's heading is written with its text. */
  protected mayRename = ({ kind }: Row): boolean => this.planned() || kind !== 'section';
  protected isLastOf = (row: Row, index: number): Row | null => {
    const area = this.rows().find(
      ({ id, kind }) => kind === 'area' && (id === row.area?.id || id === row.id) && this.isOpen({ ...row, id }),
    );
    return area && this.shown()[index + 1]?.area?.id !== area.id ? area : null;
  };

  constructor() {
    inject(Keys).list('outline', inject(DestroyRef));
  }

  reach(id: string): void {
    const row = this.rows().find((one) => one.id === id || one.section?.id === id);
    if (!row) return;
    if (row.kind === 'section' && row.area) this.fold(row.area.id, true);
    this.focus(row.id);
  }

  protected choose(row: Row): void {
    this.chosen.set(row.id);
  }

  protected heed(row: Row, wish: Wish): void {
    this.choose(row);
    switch (wish.act) {
      case 'toggle':
        return this.fold(row.id, !this.isOpen(row));
      case 'rename':
        return this.beginRename(row);
      case 'add':
        return this.add(newSection(this.rows(), row), row);
      case 'up':
        return this.move(row, -1);
      case 'down':
        return this.move(row, 1);
      case 'stop':
        return this.settle(row.id);
      case 'lead':
        return void this.chooseLead(row, wish.anchor);
      case 'name':
        return this.rename(row, wish);
      case 'due':
        return this.plan(row, { dueDate: wish.date });
    }
  }

  protected press(event: KeyboardEvent): void {
    const row = this.current();
    if (!row || isComposed(event) || (event.target as HTMLElement).closest('input, button, textarea')) return;
    const key = `${event.altKey ? 'Alt+' : ''}${event.key}`;
    const at = this.shown().indexOf(row);
    const keys: Record<string, () => void> = {
      ArrowDown: () => this.focus(this.shown()[at + 1]?.id),
      ArrowUp: () => this.focus(this.shown()[at - 1]?.id),
      Home: () => this.focus(this.shown()[0].id),
      End: () => this.focus(this.shown().at(-1)?.id),
      ArrowRight: () => row.kind === 'area' && this.fold(row.id, true),
      ArrowLeft: () =>
        row.kind === 'area' && this.isOpen(row) ? this.fold(row.id, false) : this.focus(row.parentId ?? undefined),
      F2: () => this.beginRename(row),
      Enter: () => this.add(newSection(this.rows(), row), row),
      'Alt+ArrowUp': () => this.move(row, -1),
      'Alt+ArrowDown': () => this.move(row, 1),
      Delete: () => this.remove(row),
    };
    if (!keys[key] || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    keys[key]();
  }

  protected add(line: NewLine, row: Row | null): void {
    if (row?.kind === 'area') this.fold(row.id, true);
    this.adding.set(line);
  }

  protected addSection = (row: Row): void => this.add(newSection(this.rows(), row), row);
  protected addArea = (row: Row): void => this.add(newArea(this.rows(), row), null);
  protected addAtEnd = (what: 'part' | 'text'): void => this.add(newAtEnd(this.rows(), what), null);

  /** A name that did not arrive is there again when the line is begun anew. */
  protected async write(line: NewLine, named: Named | null): Promise<void> {
    this.adding.set(null);
    if (!named) return this.focus(line.after ?? undefined);
    const known = new Set(this.rows().map(({ id }) => id));
    if (!(await this.outline(added(line, named.heading)))) return;
    named.forget();
    this.reach(this.rows().find(({ id }) => !known.has(id))?.id ?? '');
  }

  protected move(row: Row, step: -1 | 1): void {
    const change = moveOf(this.rows(), row, step);
    if (!change) return;
    if (change.op === 'move' && change.parentId) this.fold(change.parentId, true);
    void this.outline(change).then(() => this.focus(row.id));
  }

  protected remove(row: Row): void {
    if (!this.mayRemove(row)) return;
    const rows = this.shown();
    const next = rows[rows.indexOf(row) - 1] ?? rows[1];
    void this.outline({ op: 'remove', id: row.id }).then(() => this.focus(next?.id));
  }

  private beginRename(row: Row): void {
    if (this.mayRename(row)) this.renaming.set(row.id);
  }

  private rename(row: Row, { heading, forget }: Named): void {
    // the field that Enter or Esc has closed is left as well
    if (this.renaming() !== row.id) return;
    this.settle(row.id);
    void this.outline({ op: 'rename', id: row.id, heading }).then((arrived) => arrived && forget());
  }

  private settle(id: string): void {
    if (this.renaming() === null) return this.focus(id);
    this.renaming.set(null);
    this.focus(id);
  }

  private async chooseLead(row: Row, anchor: HTMLElement): Promise<void> {
    const section = row.section;
    if (!section) return;
    if (!this.planned()) return this.reassign().open(section);
    const picked = await this.picker().pick(anchor, {
      heading: this.t('report.outline.lead'),
      units: this.units.which('leads'),
      chosen: section.leadUnit ? [section.leadUnit.id] : [],
      none: this.t('report.outline.noLead'),
    });
    if (picked) this.plan(row, { leadUnit: picked.at(0) ?? null });
  }

  private plan({ section }: Row, plan: object): void {
    if (section) void this.model.change({ assign: [{ sectionId: section.id, ...plan }] });
  }

  private outline(outline: OutlineChange): Promise<boolean> {
    return this.model.change({ outline });
  }

  private fold(id: string, open: boolean): void {
    this.open.update((before) => new Set(open ? [...before, id] : [...before].filter((one) => one !== id)));
  }

  private focus(id: string | undefined): void {
    if (!id) return;
    this.chosen.set(id);
    setTimeout(() => this.host.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus());
  }
}
