import { Component, computed, inject, model } from '@angular/core';
import type { CoverageView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { SectionNames } from '../../ui/names/section-names';
import { originGroups } from '../../ui/origins/shares';
import { CoverageModel } from '../coverage-model';

type Choice = CoverageView['sections'][number];

/** One of the report's sections, by areas; '' while none is chosen. Its label names it by `id`. */
@Component({
  selector: 'bf-section-choice',
  template: `<select #chosen class="input" id="coverage-section" lang="zh-CN" (change)="section.set(chosen.value)">
    <option value="" [selected]="!section()">{{ t('coverage.choose') }}</option>
    @for (group of groups(); track $index) {
      @if (group.area; as area) {
        <optgroup [label]="area.label + area.heading">
          @for (line of group.lines; track line.sectionId) {
            <option [value]="line.sectionId" [selected]="line.sectionId === section()">{{ nameOf(line) }}</option>
          }
        </optgroup>
      } @else {
        @for (line of group.lines; track line.sectionId) {
          <option [value]="line.sectionId" [selected]="line.sectionId === section()">{{ nameOf(line) }}</option>
        }
      }
    }
  </select>`,
  styles: `
    :host {
      flex: 1 1 16em;
      min-inline-size: 0;
    }
    .input {
      min-block-size: 38px;
      padding-block: 6px;
    }
  `,
})
export class SectionChoice {
  readonly section = model.required<string>();
  private readonly coverage = inject(CoverageModel);
  private readonly names = inject(SectionNames);
  protected readonly t = inject(Words).t;
  protected readonly groups = computed(() =>
    originGroups((this.coverage.view()?.sections ?? []).map((line) => ({ ...line, shares: null }))).map(
      ({ areaId, lines }) => ({ area: areaId && this.coverage.areas().get(areaId), lines }),
    ),
  );

  protected nameOf = (section: Choice): string => [section.label, this.names.title(section)].filter(Boolean).join('　');
}
