import { Injectable, computed, inject } from '@angular/core';
import type { SectionLine } from '@bafang/shared';
import type { Assign } from '../../ui/report/changes';
import { ReportModel } from '../../ui/report/report-model';

/** What the matrix and its bar write: plans of one section or of all that are selected. Provided by the page. */
@Injectable()
export class Plans {
  private readonly model = inject(ReportModel);

  readonly mayWrite = computed(() => this.model.overview()?.mayChangeOutline ?? false);
  /** While planned everything is free; afterwards a new lead unit takes a reason, one by one. */
  readonly planned = computed(() => this.model.overview()?.state === 'planned');

  plan(plans: readonly Assign[]): void {
    const possible = plans.filter(({ sectionId }) => this.sectionOf(sectionId)?.state !== 'waived');
    if (this.mayWrite() && possible.length) void this.model.change({ assign: possible });
  }

  dueDate(sections: readonly SectionLine[], date: string): void {
    this.plan(sections.map(({ id }) => ({ sectionId: id, dueDate: date || null })));
  }

  wordLimit(sections: readonly SectionLine[], limit: string): void {
    this.plan(sections.map(({ id }) => ({ sectionId: id, wordLimit: Number(limit) || null })));
  }

  private sectionOf(id: string): SectionLine | undefined {
    return this.model.sections().find((section) => section.id === id);
  }
}
