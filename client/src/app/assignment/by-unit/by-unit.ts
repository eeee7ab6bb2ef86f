import { Component, computed, inject, signal } from '@angular/core';
import type { UnitView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { LineNames } from '../../ui/report/line-names';
import { ReportModel } from '../../ui/report/report-model';
import { NumberedTitle } from '../../ui/names/numbered-title';
import type { Row } from '../../ui/report/rows';
import { AllUnits } from '../../ui/units/all-units';

interface Share {
  readonly unit: UnitView;
  readonly leads: readonly Row[];
  readonly supports: readonly Row[];
}

/** What each unit has to do: the sections it leads and those it supports. */
@Component({
  selector: 'bf-by-unit',
  imports: [NumberedTitle],
  template: `
    <div class="bar">
      <input
        #field
        class="input"
        [attr.aria-label]="t('assignment.byUnit.filter')"
        [placeholder]="t('assignment.byUnit.filter')"
        (input)="query.set(field.value.trim())"
      />
      @if (idle()) {
        <span>{{ t('assignment.byUnit.idle', { n: idle() }) }}</span>
      }
    </div>
    <table>
      <thead>
        <tr>
          <th scope="col">{{ t('assignment.byUnit.unit') }}</th>
          <th scope="col" class="n">{{ t('assignment.lead') }}</th>
          <th scope="col" class="led">{{ t('assignment.byUnit.led') }}</th>
          <th scope="col" class="n">{{ t('assignment.support') }}</th>
          <th scope="col">{{ t('assignment.byUnit.supported') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (share of shown(); track share.unit.id) {
          <tr>
            <th scope="row">{{ share.unit.shortName }}</th>
            <td class="n">{{ share.leads.length || '' }}</td>
            <td>
              @for (row of share.leads; track row.id) {
                <p><bf-numbered-title [number]="row.name || names.number(row)" [heading]="names.title(row)" /></p>
              }
            </td>
            <td class="n">{{ share.supports.length || '' }}</td>
            <td class="labels">
              @for (label of labels(share.supports); track $index) {
                <span>{{ label }}</span><wbr />
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      flex: 1;
      min-block-size: 0;
      overflow: auto;
      border-block-start: var(--bf-rule);
      background: var(--mat-sys-surface-container-lowest);
    }
    .bar {
      display: flex;
      align-items: center;
      gap: 16px;
      padding: 10px 24px;
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
    .input {
      inline-size: 240px;
      min-block-size: 36px;
      padding-block: 4px;
      font: var(--bf-body);
    }
    table {
      inline-size: 100%;
      border-collapse: separate;
      border-spacing: 0;
      font: var(--bf-meta);
    }
    th,
    td {
      padding: 8px 12px;
      border-block-end: var(--bf-rule);
      text-align: start;
      vertical-align: top;
      font-weight: 400;
    }
    th:first-child {
      padding-inline-start: 24px;
      white-space: nowrap;
    }
    thead th {
      position: sticky;
      inset-block-start: 0;
      background: var(--mat-sys-surface-container-lowest);
      border-block-end-color: var(--mat-sys-outline);
      color: var(--mat-sys-on-surface-variant);
      white-space: nowrap;
    }
    .n {
      inline-size: 56px;
      text-align: end;
    }
    .led {
      inline-size: 36%;
    }
    .labels {
      color: var(--mat-sys-on-surface-variant);
    }
    .labels span {
      display: inline-block;
    }
    @media print {
      tbody tr {
        break-inside: auto;
      }
      th:first-child {
        padding-inline-start: 0;
      }
    }
  `,
})
export class ByUnit {
  private readonly model = inject(ReportModel);
  private readonly units = inject(AllUnits);
  protected readonly names = inject(LineNames);
  protected readonly t = inject(Words).t;
  protected readonly query = signal('');
  private readonly shares = computed((): Share[] =>
    this.units.which('supports').map((unit) => ({
      unit,
      leads: this.model.rows().filter(({ section }) => section?.leadUnit?.id === unit.id),
      supports: this.model.rows().filter(({ section }) => section?.supportingUnitIds.includes(unit.id)),
    })),
  );
  protected readonly shown = computed(() =>
    this.shares()
      .filter(({ unit, leads, supports }) =>
        this.query()
          ? unit.name.includes(this.query()) || unit.shortName.includes(this.query())
          : leads.length + supports.length > 0,
      )
      .sort((a, b) => b.leads.length - a.leads.length),
  );
  protected readonly idle = computed(
    () => this.shares().filter(({ leads, supports }) => !leads.length && !supports.length).length,
  );

  /** Each with the sign that parts it from the next; 二、 alone names nothing. */
  protected labels = (rows: readonly Row[]): string[] =>
    rows.map((row, at) => {
      const label = (row.depth > 1 && row.name) || this.names.title(row);
      return at < rows.length - 1 ? label + this.t('frame.pause') : label;
    });
}
