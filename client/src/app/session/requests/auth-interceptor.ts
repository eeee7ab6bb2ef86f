import { HttpClient, type HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { type Observable, catchError, defer, finalize, firstValueFrom, shareReplay, switchMap, throwError } from 'rxjs';
import { Session } from '../session';
import { UNASKED } from './traffic';

/** Absent where a page came neither by TLS nor from this machine. */
const locks = navigator.locks as LockManager | undefined;

/** One renewal at a time, however many requests and tabs found the session expired: a refresh token works once. */
@Injectable({ providedIn: 'root' })
class Renewal {
  private readonly http = inject(HttpClient);
  private running: Observable<unknown> | null = null;

  renew(): Observable<unknown> {
    return (this.running ??= defer(() => this.inTurn()).pipe(
      finalize(() => (this.running = null)),
      shareReplay(1),
    ));
  }

  private inTurn(): Promise<unknown> {
    const post = (): Promise<unknown> => firstValueFrom(this.http.post('/api/auth/refresh', null));
    return locks ? locks.request('bafang-renewal', post) : post();
  }
}

const leave = (session: Session, router: Router): void => {
  if (!session.me()) return;
  session.end(true);
  void router.navigate(['/sign-in'], { queryParams: { next: router.url } });
};

/** 401: renew once and ask again; where that is refused, to the sign-in page and back afterwards. A server that is away ends no session. */
export const authInterceptor: HttpInterceptorFn = (request, next) => {
  if (request.url.startsWith('/api/auth/') || request.context.get(UNASKED)) return next(request);
  const renewal = inject(Renewal);
  const session = inject(Session);
  const router = inject(Router);
  return next(request).pipe(
    catchError((refused: HttpErrorResponse) => {
      if (refused.status !== 401) return throwError(() => refused);
      return renewal.renew().pipe(
        catchError((failed: HttpErrorResponse) => {
          if (failed.status !== 401) return throwError(() => failed);
          leave(session, router);
          return throwError(() => refused);
        }),
        switchMap(() => next(request)),
      );
    }),
  );
};
