import { Component, ViewEncapsulation, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../../i18n/words';
import { NumberedTitle } from '../../ui/names/numbered-title';
import { LineNames } from '../../ui/report/line-names';
import { ReportModel } from '../../ui/report/report-model';
import { DateWords } from '../../ui/time/date-pipes';
import { UnitNames } from '../../ui/units/unit-names';

/** 清单 for reading and for paper: each section with its units and its day. */
@Component({
  selector: 'bf-assigned-list',
  imports: [DateWords, MatButton, MatIcon, NumberedTitle],
  encapsulation: ViewEncapsulation.None,
  template: `
    <button class="print" matButton type="button" (click)="print()">
      <mat-icon svgIcon="print" aria-hidden="true" />{{ t('assignment.print') }}
    </button>
    <table>
      <thead>
        <tr>
          <th scope="col">{{ t('assignment.section') }}</th>
          <th scope="col">{{ t('assignment.leadUnit') }}</th>
          <th scope="col">{{ t('assignment.support') }}</th>
          <th scope="col">{{ t('assignment.dueDate') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (line of lines(); track line.section.id) {
          <tr>
            <th scope="row"><bf-numbered-title [number]="line.number" [heading]="line.title" /></th>
            <td class="short">{{ line.section.leadUnit?.shortName ?? t('assignment.noLead') }}</td>
            <td [title]="units.all(line.section.supportingUnitIds)">
              {{ units.chosen(line.section.supportingUnitIds, line.section.leadUnit?.id) }}
            </td>
            <td class="short">
              {{ line.section.dueDate ? (line.section.dueDate | dateWords) : t('assignment.noDue') }}
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './assigned-list.scss',
})
export class AssignedList {
  private readonly names = inject(LineNames);
  protected readonly units = inject(UnitNames);
  protected readonly model = inject(ReportModel);
  protected readonly t = inject(Words).t;
  protected readonly lines = computed(() =>
    this.model
      .rows()
      .flatMap((row) =>
        row.section ? [{ section: row.section, number: row.name, title: this.names.title(row) }] : [],
      ),
  );

  protected print(): void {
    print();
  }
}
