import { Component, computed, inject, signal } from '@angular/core';
import type { GroupView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { EmptyState } from '../../ui/empty-state';
import { LoadError } from '../../ui/load-error';
import { AllUnits } from '../../ui/units/all-units';
import { AdminLayout } from '../layout/admin-layout';
import { RowKeys } from '../table/row-keys';
import { GroupForm } from './group-form';

/** 单位组: units that are chosen as one. */
@Component({
  imports: [AdminLayout, EmptyState, GroupForm, LoadError, RowKeys],
  templateUrl: './groups-page.html',
  styleUrls: ['../table/tables.scss', './groups-page.scss'],
})
export class GroupsPage {
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly units = inject(AllUnits);
  protected readonly at = signal('');
  protected readonly chosen = computed(() => this.units.groups().find(({ id }) => id === this.at()) ?? null);

  protected membersOf({ unitIds }: GroupView): string {
    return this.words.listed(unitIds.flatMap((id) => this.units.byId().get(id)?.shortName ?? []));
  }
}
