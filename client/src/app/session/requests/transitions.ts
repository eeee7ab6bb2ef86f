import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AreaTransition,
  AreaView,
  ContributionTransition,
  ContributionView,
  EditionTransition,
  Made,
  NewRequest,
  Preparation,
  ReportTransition,
  SectionTransition,
  SectionView,
} from '@bafang/shared';
import { type Observable, tap } from 'rxjs';
import { atVersion } from './version';
import { Waiting } from '../waiting';

/** What was read at a version: the act holds only as long as it is the newest. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

export const areaAddress = (reportId: string, areaId: string): string => `/api/reports/${reportId}/areas/${areaId}`;

/**
 * Every act of the workflow, on whatever object, goes through here, and what waits is counted anew. An act on a section or
 * an area answers its view; after one on a report or an edition each page reads its own.
 */
@Injectable({ providedIn: 'root' })
export class Transitions {
  private readonly http = inject(HttpClient);
  private readonly waiting = inject(Waiting);

  /** Null where the section has left this reader's sight. */
  section(section: Versioned, act: SectionTransition): Observable<SectionView | null> {
    return this.send('sections', section, act);
  }

  contribution(contribution: Versioned, act: ContributionTransition): Observable<ContributionView> {
    return this.send('contributions', contribution, act);
  }

  report(report: Versioned, act: ReportTransition): Observable<void> {
    return this.send('reports', report, act);
  }

  edition(edition: Versioned, act: EditionTransition): Observable<void> {
    return this.send('editions', edition, act);
  }

  /** 征询: nothing is there yet that could have a version. */
  ask(reportId: string, request: NewRequest): Observable<Made> {
    return this.counted(this.http.post<Made>(`/api/reports/${reportId}/requests`, request));
  }

  /** An area has no version: the digest in the act says what was read. */
  area({ reportId, id }: Pick<AreaView, 'reportId' | 'id'>, act: AreaTransition): Observable<AreaView> {
    return this.counted(this.http.post<AreaView>(`${areaAddress(reportId, id)}/transitions`, act));
  }

  prepare({ id, version }: Versioned, preparation: Preparation): Observable<void> {
    return this.counted(this.http.put<void>(`/api/reports/${id}/preparation`, preparation, atVersion(version)));
  }

  private send<T>(kind: string, { id, version }: Versioned, act: object): Observable<T> {
    return this.counted(this.http.post<T>(`/api/${kind}/${id}/transitions`, act, atVersion(version)));
  }

  private counted<T>(act: Observable<T>): Observable<T> {
    return act.pipe(tap(() => this.waiting.recount()));
  }
}
