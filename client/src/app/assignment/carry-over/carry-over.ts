import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type AssignedSection, type CarriedAssignment, carriedChanges } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { LineNames } from '../../ui/report/line-names';
import { ReportModel } from '../../ui/report/report-model';
import type { Row } from '../../ui/report/rows';
import { AllUnits } from '../../ui/units/all-units';
import { Plans } from '../matrix/plans';
import { UnitNames } from '../../ui/units/unit-names';
import { type Difference, differenceOf } from './difference';
import { whileSame } from '../../session/kept/field';

const choices = ['unassigned', 'all'] as const;

/** 沿用去年分工, where last year had one: the difference is shown before it is written, as one change that can be taken back. */
@Component({
  selector: 'bf-carry-over',
  imports: [ActDialog, MatButton],
  templateUrl: './carry-over.html',
  styleUrl: './carry-over.scss',
})
export class CarryOver {
  readonly reportId = input.required<string>();

  private readonly model = inject(ReportModel);
  private readonly units = inject(AllUnits);
  private readonly unitNames = inject(UnitNames);
  protected readonly names = inject(LineNames);
  private readonly plans = inject(Plans);
  private readonly dialog = viewChild.required(ActDialog);
  protected readonly t = inject(Words).t;
  protected readonly choices = choices;
  private readonly asks = computed(() => this.plans.planned() && this.plans.mayWrite());
  private readonly answer = httpResource<CarriedAssignment[]>(() =>
    this.asks() ? `/api/reports/${this.reportId()}/assignment/last-year` : undefined,
  );
  protected readonly carried = computed(() => (this.answer.hasValue() ? this.answer.value() : []));

  private readonly now = computed((): AssignedSection[] =>
    this.model.sections().map(({ id, leadUnit, supportingUnitIds }) => ({
      sectionId: id,
      leadUnitId: leadUnit?.id ?? null,
      supportingUnitIds,
    })),
  );
  private readonly possible = computed(() => ({
    unassigned: carriedChanges(this.carried(), this.now(), 'unassigned'),
    all: carriedChanges(this.carried(), this.now(), 'all'),
  }));
  protected readonly counts = computed(() => ({
    unassigned: this.possible().unassigned.length,
    all: this.possible().all.length,
  }));
  protected readonly which = whileSame<boolean, (typeof choices)[number]>(
    () => this.counts().unassigned > 0,
    (some) => (some ? 'unassigned' : 'all'),
  );
  private readonly changes = computed(() => this.possible()[this.which()]);
  protected readonly refusal = computed(() => (this.changes().length ? '' : this.t('assignment.carry.nothing')));
  protected readonly lines = computed((): { row: Row; difference: Difference }[] => {
    const [now, then] = [this.now(), this.changes()].map(
      (sections) => new Map(sections.map((section) => [section.sectionId, section])),
    );
    return this.model.rows().flatMap((row) => {
      const [before, after] = [now.get(row.section?.id ?? ''), then.get(row.section?.id ?? '')];
      return before && after ? [{ row, difference: differenceOf(before, after) }] : [];
    });
  });
  protected readonly successors = computed(() => [
    ...new Map(this.carried().flatMap(({ successors }) => successors.map((one) => [one.unitId, one]))).values(),
  ]);
  protected readonly leftOut = computed(() => [...new Set(this.carried().flatMap(({ leftOut }) => leftOut))]);

  protected nameOf = (id: string | null): string => (id ? this.unitNames.of(id) : this.t('assignment.noLead'));
  protected namesOf = (ids: readonly string[], lead?: string): string => this.unitNames.chosen(ids, lead, { most: 6 });

  protected open(): void {
    this.dialog().open();
  }

  protected apply(): void {
    this.dialog().close();
    this.plans.plan(
      this.changes().map(({ leadUnitId, ...section }) => ({
        ...section,
        leadUnit: this.units.byId().get(leadUnitId ?? '') ?? null,
      })),
    );
  }
}
