import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { PAGE_SIZE, type UnitView, unitKinds } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { BusinessClock } from '../../session/business-clock';
import { LoadError } from '../../ui/load-error';
import { Dates } from '../../ui/time/dates';
import { AllUnits } from '../../ui/units/all-units';
import { AdminLayout } from '../layout/admin-layout';
import { PasteBox } from '../pasting/paste-box';
import { Pager } from '../table/pager';
import { RowKeys } from '../table/row-keys';
import { UnitForm } from './unit-form';
import { UnitProposals } from './unit-proposals';
import { field, whileSame } from '../../session/kept/field';

const NEW = 'new';

/** 单位: the bodies of the instance, added one by one or from a sheet. */
@Component({
  imports: [AdminLayout, LoadError, MatButton, MatIcon, Pager, PasteBox, RowKeys, UnitForm, UnitProposals],
  templateUrl: './units-page.html',
  styleUrls: ['../table/tables.scss', './units-page.scss'],
})
export class UnitsPage {
  /** Of the query: the name of a unit to add. */
  readonly name = input<string>();
  private readonly today = inject(BusinessClock).today;
  private readonly dates = inject(Dates);
  protected readonly t = inject(Words).t;
  protected readonly units = inject(AllUnits);
  protected readonly kinds = unitKinds;
  protected readonly cells = ['name', 'shortName', 'kind'];
  protected readonly search = signal('');
  protected readonly kind = signal('');
  /** NEW, the id of the unit at hand, or nothing: several at once. */
  protected readonly at = field((): string => (this.name() ? NEW : ''));
  protected readonly chosen = computed(() => this.units.byId().get(this.at()) ?? null);
  protected readonly adding = computed(() => this.at() === NEW);
  protected readonly panel = computed(
    () => this.chosen()?.name ?? this.t(this.adding() ? 'admin.units.add' : 'admin.units.batchTitle'),
  );

  protected readonly found = computed(() => {
    const sought = this.search().trim().toLowerCase();
    return this.units
      .all()
      .filter(
        ({ kind, name, shortName }) =>
          (!this.kind() || kind === this.kind()) && `${name} ${shortName}`.toLowerCase().includes(sought),
      );
  });
  protected readonly page = whileSame(
    () => `${this.search()} ${this.kind()}`,
    () => 1,
  );
  protected readonly shown = computed(() => this.found().slice((this.page() - 1) * PAGE_SIZE, this.page() * PAGE_SIZE));

  protected nameOf(id: string | null): string {
    return this.units.byId().get(id ?? '')?.shortName ?? '';
  }

  protected hasEnded({ validTo }: UnitView): boolean {
    return validTo !== null && validTo < this.today();
  }

  protected validity({ validFrom, validTo, successorId }: UnitView): string {
    const from = validFrom && this.t('admin.units.from', { date: this.dates.date(validFrom) });
    const to =
      validTo &&
      this.t(successorId ? 'admin.units.endedOn' : 'admin.units.to', {
        date: this.dates.date(validTo),
        unit: this.nameOf(successorId),
      });
    return [from, to].filter(Boolean).join(this.t('frame.comma')) || this.t('admin.units.always');
  }

  protected add(): void {
    this.at.set(NEW);
  }

  protected clear(): void {
    this.search.set('');
    this.kind.set('');
  }
}
