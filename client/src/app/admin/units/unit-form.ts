import { Component, type ElementRef, computed, effect, inject, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type NewUnit, type UnitView, unitKinds, unitMay } from '@bafang/shared';
import { type Observable } from 'rxjs';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { draft, part } from '../../session/kept/drafts';
import { DateField } from '../../ui/date-field/date-field';
import { AllUnits } from '../../ui/units/all-units';
import { Written } from '../../ui/written/written';
import { AdminWords } from '../admin-words';
import { UnitsApi } from './units-api';
import { whileSame } from '../../session/kept/field';

const LEAST = 2;
const blank = (name: string): NewUnit => ({
  kind: 'department',
  name,
  shortName: '',
  validFrom: null,
  validTo: null,
  successorId: null,
  parentId: null,
  hostUnitId: null,
});
const fieldsOf = ({
  kind,
  name,
  shortName,
  validFrom,
  validTo,
  successorId,
  parentId,
  hostUnitId,
}: NewUnit): NewUnit => ({
  kind,
  name,
  shortName,
  validFrom,
  validTo,
  successorId,
  parentId,
  hostUnitId,
});

/** A unit: a new one, or the changes of one that is there. */
@Component({
  selector: 'bf-unit-form',
  imports: [DateField, MatButton, Written],
  templateUrl: './unit-form.html',
  styleUrls: ['../table/panels.scss', './unit-form.scss'],
})
export class UnitForm {
  /** Null: a new one. */
  readonly unit = input.required<UnitView | null>();
  /** The name of a new one, where somebody came with it. */
  readonly name = input('');
  readonly closed = output();
  readonly saved = output();

  private readonly api = inject(UnitsApi);
  private readonly say = inject(AdminWords);
  protected readonly t = inject(Words).t;
  protected readonly units = inject(AllUnits);
  protected readonly kinds = unitKinds;
  private readonly id = computed(() => this.unit()?.id ?? '');
  private readonly start = computed((): NewUnit => {
    const unit = this.units.byId().get(this.id());
    return unit ? fieldsOf(unit) : blank(this.name());
  });
  protected readonly draft = draft(
    () => `unit.${this.id() || this.name()}`,
    () => this.start(),
  );
  protected readonly fields = { name: part(this.draft, 'name'), shortName: part(this.draft, 'shortName') };
  protected readonly acting = acting({ about: this.id, words: this.say.problem });
  protected readonly said = whileSame(this.id, () => '');
  /** The others: a unit is neither above nor after itself. */
  protected readonly others = computed(() => this.units.all().filter(({ id }) => id !== this.id()));
  /** Who could compile its reports: also the unit itself. */
  protected readonly hosts = computed(() => this.units.all().filter(({ kind }) => unitMay(kind, 'hosts')));
  protected readonly issues = computed(() => unitMay(this.draft().kind, 'issues'));
  private readonly changes = computed(() =>
    Object.fromEntries(
      Object.entries(this.tidy()).filter(([key, value]) => this.start()[key as keyof NewUnit] !== value),
    ),
  );
  /** Fields in which something stands that is no such day. */
  private readonly noDates = whileSame<string, ReadonlySet<string>>(this.id, () => new Set());
  protected readonly wanting = computed(() => {
    if (this.noDates().size) return this.t('time.picker.noDate');
    const { name, shortName } = this.tidy();
    if (name.length < LEAST || shortName.length < LEAST) return this.t('admin.units.wanting');
    return Object.keys(this.changes()).length ? '' : this.t('admin.units.unchanged');
  });

  private readonly nameField = viewChild<ElementRef<HTMLInputElement>>('nameField');

  constructor() {
    // who asks for a new one writes its name next; who walks through the rows stays among them
    effect(() => {
      const field = this.nameField()?.nativeElement;
      if (!this.unit()) field?.focus();
    });
  }

  protected set(change: Partial<NewUnit>): void {
    this.draft.update((before) => ({ ...before, ...change }));
    this.typed();
  }

  protected setDate(field: 'validFrom' | 'validTo', date: string | null): void {
    this.noDates.update(
      (fields) => new Set([...fields].filter((one) => one !== field).concat(date === null ? field : [])),
    );
    if (date !== null) this.set({ [field]: date || null });
  }

  protected typed(): void {
    this.said.set('');
    this.acting.problem.set('');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.wanting()) return;
    const request: Observable<unknown> = this.id()
      ? this.api.change(this.id(), this.changes())
      : this.api.add(this.tidy());
    const forget = this.draft.sending();
    await this.acting.run(
      () => request,
      () => {
        this.said.set(this.t(this.id() ? 'admin.units.saved' : 'admin.units.added', { n: 1 }));
        forget();
        this.saved.emit();
      },
    );
  }

  /** The short name of a body without one is its name. */
  private tidy(): NewUnit {
    const { name, shortName, ...rest } = this.draft();
    return { ...rest, name: name.trim(), shortName: shortName.trim() || name.trim() };
  }
}
