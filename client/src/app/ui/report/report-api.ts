import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AssignmentPaste,
  AssignmentPasteResult,
  OutlineChange,
  Preparation,
  PreparationView,
  ReportOverview,
  ReportTransition,
  SectionLine,
} from '@bafang/shared';
import { type Observable, forkJoin, map, switchMap } from 'rxjs';
import type { Assign } from './changes';

const ifMatch = (version: number) => ({ headers: { 'If-Match': `"${version}"` } });

/** The report's writes, each with the version it was read at. */
@Injectable({ providedIn: 'root' })
export class ReportApi {
  private readonly http = inject(HttpClient);

  read(id: string): Observable<ReportOverview> {
    return this.http.get<ReportOverview>(`/api/reports/${id}`);
  }

  outline({ id, version }: ReportOverview, change: OutlineChange): Observable<ReportOverview> {
    return this.http.post<ReportOverview>(`/api/reports/${id}/outline`, change, ifMatch(version));
  }

  transition({ id, version }: ReportOverview, act: ReportTransition): Observable<ReportOverview> {
    return this.http.post<ReportOverview>(`/api/reports/${id}/transitions`, act, ifMatch(version));
  }

  remove({ id, version }: ReportOverview): Observable<unknown> {
    return this.http.delete(`/api/reports/${id}`, ifMatch(version));
  }

  preparation(id: string): Observable<PreparationView> {
    return this.http.get<PreparationView>(`/api/reports/${id}/preparation`);
  }

  prepare(id: string, version: number, preparation: Preparation): Observable<unknown> {
    return this.http.put(`/api/reports/${id}/preparation`, preparation, ifMatch(version));
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
    const acts = plans.map((plan) =>
      this.http.post(
        `/api/sections/${plan.sectionId}/transitions`,
        actOf(plan, sectionOf(plan.sectionId)),
        ifMatch(sectionOf(plan.sectionId).version),
      ),
    );
    return forkJoin(acts).pipe(
      map(() => undefined),
      switchMap(() => this.read(overview.id)),
    );
  }

  paste(id: string, table: AssignmentPaste): Observable<AssignmentPasteResult> {
    return this.http.post<AssignmentPasteResult>(`/api/reports/${id}/assignment/paste`, table);
  }
}

function actOf(plan: Assign, section: SectionLine): object {
  const dueDate = plan.dueDate ?? section.dueDate ?? undefined;
  const rest = {
    supportingUnitIds: plan.supportingUnitIds ?? section.supportingUnitIds,
    dueDate,
    wordLimit: plan.wordLimit === undefined ? section.wordLimit : plan.wordLimit,
  };
  if (plan.leadUnit)
    return { action: 'assign', leadUnitId: plan.leadUnit.id, ...(plan.reason && { reason: plan.reason }), ...rest };
  return { action: 'plan', ...rest };
}
