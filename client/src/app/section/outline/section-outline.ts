import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type ReportOverview,
  type SectionLine,
  type SectionState,
  type SectionView,
  shortHeading,
} from '@bafang/shared';
import { Words } from '../../i18n/words';
import { LoadError } from '../../ui/load-error';
import { type Row, rowsOf } from '../../ui/report/rows';
import { SectionNames } from '../../ui/names/section-names';
import { StateChip } from '../../ui/states/state-chip';
import { field } from '../../session/kept/field';

/** The report's headings and, under them, the sections that the reader's unit leads or supports. */
@Component({
  selector: 'bf-section-outline',
  imports: [LoadError, RouterLink, StateChip],
  templateUrl: './section-outline.html',
  styleUrl: './outline.scss',
})
export class SectionOutline {
  readonly view = input.required<SectionView>();
  /** As it is being written. */
  readonly heading = input.required<string | null>();
  private readonly names = inject(SectionNames);
  protected readonly t = inject(Words).t;
  private readonly reportId = computed(() => this.view().reportId);
  protected readonly overview = httpResource<ReportOverview>(() => `/api/reports/${this.reportId()}`);
  protected readonly rows = computed(() => (this.overview.hasValue() ? rowsOf(this.overview.value()) : []));
  protected readonly open = field<string | null>(() => this.view().area?.id ?? null);
  protected readonly own = computed(() => this.view().involvement !== null);

  protected readonly short = shortHeading;

  protected isShown({ kind, area }: Row): boolean {
    return kind !== 'section' || !area || area.id === this.open();
  }

  protected isOpen({ id }: Row): boolean {
    return this.open() === id;
  }

  protected toggle({ id }: Row): void {
    this.open.update((open) => (open === id ? null : id));
  }

  protected name(row: Row): string {
    if (!row.section || row.kind !== 'section') return row.line.heading ?? '';
    return this.names.title(
      row.section.id === this.view().id ? { ...row.section, heading: this.heading() } : row.section,
    );
  }

  /** An act on this section shows here without asking again. */
  protected state(section: SectionLine): SectionState {
    return section.id === this.view().id ? this.view().state : section.state;
  }
}
