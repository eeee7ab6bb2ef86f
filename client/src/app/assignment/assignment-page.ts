import { Component, computed, effect, inject, input, untracked, viewChild } from '@angular/core';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { Words } from '../i18n/words';
import { ProblemWords } from '../session/problems/problem-words';
import { LoadError } from '../ui/load-error';
import { LineNames } from '../ui/report/line-names';
import { ReportModel } from '../ui/report/report-model';
import { SheetLink } from '../ui/sheet-link';
import { MomentWords } from '../ui/time/date-pipes';
import { AllUnits } from '../ui/units/all-units';
import { ByUnit } from './by-unit/by-unit';
import { CarryOver } from './carry-over/carry-over';
import { type Gap, gapsOf } from './gaps';
import { AssignedList } from './list/assigned-list';
import { PasteList } from './list/paste-list';
import { AssignmentMatrix } from './matrix/assignment-matrix';
import { Plans } from './matrix/plans';

const views = ['matrix', 'list', 'units'] as const;
type View = (typeof views)[number];
/** Gaps named above the matrix; more are counted. */
const NAMED = 4;

/** 分工表: who leads and who supports each section, as a matrix, as a list to paste, or by unit. */
@Component({
  imports: [
    AssignedList,
    AssignmentMatrix,
    ByUnit,
    CarryOver,
    LoadError,
    MatButtonToggle,
    MatButtonToggleGroup,
    MatIcon,
    MomentWords,
    PasteList,
    RouterLink,
    SheetLink,
  ],
  providers: [ReportModel, Plans],
  templateUrl: './assignment-page.html',
  styleUrl: './assignment-page.scss',
})
export class AssignmentPage {
  readonly reportId = input.required<string>();
  /** From the query. */
  readonly view = input<View, string | undefined>('matrix', {
    transform: (view) => views.find((known) => known === view) ?? 'matrix',
  });

  private readonly router = inject(Router);
  private readonly names = inject(LineNames);
  private readonly problems = inject(ProblemWords);
  private readonly matrix = viewChild(AssignmentMatrix);
  protected readonly model = inject(ReportModel);
  protected readonly plans = inject(Plans);
  protected readonly units = inject(AllUnits);
  protected readonly t = inject(Words).t;
  protected readonly views = views;
  protected readonly gaps = computed(() => (this.plans.mayWrite() ? gapsOf(this.model.rows(), this.names.short) : []));
  protected readonly named = computed(() => this.gaps().slice(0, NAMED));
  protected readonly more = computed(() => this.gaps().length - this.named().length);
  protected readonly unitCount = computed(() => {
    const { departments = 0, towns = 0 } = this.model.overview()?.participants ?? {};
    return departments + towns;
  });
  protected readonly refused = computed(() => (this.model.refused() ? this.problems.of(this.model.refused()) : ''));

  constructor() {
    effect(() => {
      const id = this.reportId();
      untracked(() => void this.model.load(id));
    });
  }

  protected async show(view: View): Promise<void> {
    await this.router.navigate([], { queryParams: { view: view === 'matrix' ? null : view } });
  }

  protected async reach({ sectionId }: Gap): Promise<void> {
    if (this.view() !== 'matrix') await this.show('matrix');
    setTimeout(() => this.matrix()?.reach(sectionId));
  }
}
