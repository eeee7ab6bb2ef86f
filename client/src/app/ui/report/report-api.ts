import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AssignmentPaste,
  AssignmentPasteResult,
  AssignmentText,
  OutlineChange,
  PreparationView,
  ReportOverview,
  SectionLine,
  SectionTransition,
} from '@bafang/shared';
import { type Observable, forkJoin, map, switchMap } from 'rxjs';
import { Transitions } from '../../session/requests/transitions';
import { atVersion } from '../../session/requests/version';
import type { Assign } from './changes';

/** The report's writes, each with the version it was read at. */
@Injectable({ providedIn: 'root' })
export class ReportApi {
  private readonly http = inject(HttpClient);
  private readonly transitions = inject(Transitions);

  read(id: string): Observable<ReportOverview> {
    return this.http.get<ReportOverview>(`/api/reports/${id}`);
  }

  outline({ id, version }: ReportOverview, change: OutlineChange): Observable<ReportOverview> {
    return this.http.post<ReportOverview>(`/api/reports/${id}/outline`, change, atVersion(version));
  }

  remove({ id, version }: ReportOverview): Observable<unknown> {
    return this.http.delete(`/api/reports/${id}`, atVersion(version));
  }

  preparation(id: string): Observable<PreparationView> {
    return this.http.get<PreparationView>(`/api/reports/${id}/preparation`);
  }

  /** While planned all at once, freely. */
  plan(
    overview: ReportOverview,
    plans: readonly Assign[],
    versionOf: (id: string) => number,
  ): Observable<ReportOverview> {
    const changes = plans.map(({ sectionId, leadUnit, supportingUnitIds, dueDate, wordLimit }) => ({
      sectionId,
      version: versionOf(sectionId),
      ...(leadUnit !== undefined && { leadUnitId: leadUnit?.id ?? null }),
      ...(supportingUnitIds !== undefined && { supportingUnitIds }),
      ...(dueDate !== undefined && { dueDate }),
      ...(wordLimit !== undefined && { wordLimit }),
    }));
    return this.http.patch<ReportOverview>(`/api/reports/${overview.id}/assignment`, { changes });
  }

  /** After opening each section moves by the table: assign where the lead unit changes, else plan. */
  replan(
    overview: ReportOverview,
    plans: readonly Assign[],
    sectionOf: (id: string) => SectionLine,
  ): Observable<ReportOverview> {
    const acts = plans.map((plan) => {
      const section = sectionOf(plan.sectionId);
      return this.transitions.section(section, actOf(plan, section));
    });
    return forkJoin(acts).pipe(
      map(() => undefined),
      switchMap(() => this.read(overview.id)),
    );
  }

  /** A sheet as the text that is pasted otherwise. */
  sheet(id: string, file: File): Observable<AssignmentText> {
    const form = new FormData();
    form.append('file', file);
    return this.http.post<AssignmentText>(`/api/reports/${id}/assignment/sheet`, form);
  }

  paste(id: string, table: AssignmentPaste): Observable<AssignmentPasteResult> {
    return this.http.post<AssignmentPasteResult>(`/api/reports/${id}/assignment/paste`, table);
  }
}

function actOf(plan: Assign, section: SectionLine): SectionTransition {
  const dueDate = plan.dueDate ?? section.dueDate ?? undefined;
  const rest = {
    supportingUnitIds: [...(plan.supportingUnitIds ?? section.supportingUnitIds)],
    dueDate,
    wordLimit: plan.wordLimit === undefined ? section.wordLimit : plan.wordLimit,
  };
  if (plan.leadUnit)
    return { action: 'assign', leadUnitId: plan.leadUnit.id, ...(plan.reason && { reason: plan.reason }), ...rest };
  return { action: 'plan', ...rest };
}
