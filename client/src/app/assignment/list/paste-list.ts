import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { AssignmentPasteResult, PastedRow, ReportOverview } from '@bafang/shared';
import { type Observable, firstValueFrom } from 'rxjs';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { toProblem } from '../../session/problems/problem';
import { ProblemWords } from '../../session/problems/problem-words';
import { draft } from '../../session/kept/drafts';
import { DateField } from '../../ui/date-field/date-field';
import type { Assign, Change } from '../../ui/report/changes';
import { LineNames } from '../../ui/report/line-names';
import { ReportApi } from '../../ui/report/report-api';
import { ReportModel } from '../../ui/report/report-model';
import { AllUnits } from '../../ui/units/all-units';
import { OtherUnit } from '../../ui/units/other-unit';
import { UnitPicker } from '../../ui/units/unit-picker';
import { Written } from '../../ui/written/written';
import { UnitNames } from '../../ui/units/unit-names';
import { tableText } from './table-text';

/** Left out, proposed as a new unit, or read as one that there is. */
type Fate = 'leaveOut' | 'propose' | { readonly unitId: string };

/** 清单: a pasted table of 条目, 牵头, 配合. It is read first; only what was looked at is applied. */
@Component({
  selector: 'bf-paste-list',
  imports: [DateField, MatButton, MatIcon, OtherUnit, UnitPicker, Written],
  templateUrl: './paste-list.html',
  styleUrl: './paste-list.scss',
})
export class PasteList {
  readonly reportId = input.required<string>();

  private readonly api = inject(ReportApi);
  private readonly model = inject(ReportModel);
  private readonly names = inject(LineNames);
  private readonly units = inject(AllUnits);
  protected readonly unitNames = inject(UnitNames);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly text = draft(
    () => `assignment.${this.reportId()}`,
    () => '',
  );
  /** Null: what stands there is no such day. */
  protected readonly due = signal<string | null>('');
  protected readonly read = signal<AssignmentPasteResult | null>(null);
  /** What becomes of a name that is no unit. */
  protected readonly fates = signal<Readonly<Record<string, Fate>>>({});
  private readonly problems = inject(ProblemWords);
  protected readonly acting = acting({ words: (error) => this.why(error) });
  /** Said until something is changed again, or taken back. */
  private readonly applied = signal<{ n: number; overview: ReportOverview | null } | null>(null);
  protected readonly done = computed(() =>
    this.applied()?.overview === this.model.overview() ? this.applied() : null,
  );

  protected readonly good = computed(() => this.read()?.rows.filter((row) => !this.problemOf(row)).length ?? 0);
  protected readonly missing = computed(() => {
    const open = this.read()?.unknown.filter(({ name }) => !this.fates()[name]).length ?? 0;
    if (open) return this.t('assignment.paste.stillNames', { n: open });
    if (this.due() === null) return this.t('time.picker.noDate');
    return this.good() ? '' : this.t('assignment.paste.stillRows');
  });

  /** The server proposes nothing else: a unit's name has between 2 and 60 signs. */
  protected mayBeUnit = (name: string): boolean => name.length >= 2 && name.length <= 60;

  /** What was read of another text is of no use. */
  protected typed(): void {
    this.read.set(null);
    this.applied.set(null);
  }

  /** A sheet is read into the field: there it can be corrected, and is looked at like what was pasted. */
  protected async readSheet({ files }: HTMLInputElement): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    await this.acting.run(
      () => this.api.sheet(this.reportId(), file),
      ({ text }) => {
        this.text.set(text);
        this.typed();
      },
    );
  }

  protected fill(): void {
    this.text.set(tableText(this.model.rows(), this.names.title, this.unitNames.all));
    this.typed();
  }

  /** Where a unit is meant, or no longer, the rows are read anew. */
  protected decide(name: string, fate: Fate): void {
    const before = this.unitOf(name);
    this.fates.update((fates) => ({ ...fates, [name]: fate }));
    if (before !== this.unitOf(name)) void this.look();
  }

  protected unitOf(name: string): string | undefined {
    const fate = this.fates()[name];
    return typeof fate === 'object' ? fate.unitId : undefined;
  }

  /** Why a row cannot be used; names that are no unit are decided on above. */
  protected problemOf = ({ problem, sectionId }: PastedRow): string => {
    if (!problem) return sectionId ? '' : this.t('assignment.paste.noSection');
    const key = `assignment.paste.problem.${problem}`;
    return this.words.has(key) ? this.t(key) : this.t('assignment.paste.noSection');
  };

  protected async look(): Promise<void> {
    await this.acting.run(
      () => this.paste(false),
      (result) => this.read.set(result),
    );
  }

  protected async apply(): Promise<void> {
    if (this.missing()) return;
    const write = async (): Promise<Change> => {
      const { rows } = await firstValueFrom(this.paste(true));
      return { assign: rows.flatMap(this.assignOf) };
    };
    const forget = this.text.sending();
    if (!(await this.acting.run(() => this.model.follow(write)))) return;
    this.applied.set({ n: this.good(), overview: this.model.overview() });
    this.read.set(null);
    forget();
    this.units.reload();
  }

  private why(error: unknown): string {
    const problem = toProblem(error);
    const key = `assignment.paste.sheetProblem.${problem.status === 413 ? 'too_large' : problem.code}`;
    return this.words.has(key) ? this.t(key) : this.problems.problemText(problem);
  }

  private assignOf = ({ problem, sectionId, leadUnitId, supportingUnitIds }: PastedRow): Assign[] =>
    problem || !sectionId
      ? []
      : [
          {
            sectionId,
            leadUnit: this.units.byId().get(leadUnitId ?? '') ?? null,
            supportingUnitIds,
            ...(this.due() && { dueDate: this.due()! }),
          },
        ];

  private paste(apply: boolean): Observable<AssignmentPasteResult> {
    const named = (fate: Fate) => Object.keys(this.fates()).filter((name) => this.fates()[name] === fate);
    return this.api.paste(this.reportId(), {
      text: this.text(),
      apply,
      dueDate: this.due() || null,
      leaveOut: apply ? named('leaveOut') : [],
      propose: apply ? named('propose') : [],
      asUnits: Object.keys(this.fates()).flatMap((name) => {
        const unitId = this.unitOf(name);
        return unitId ? [{ name, unitId }] : [];
      }),
    });
  }
}
