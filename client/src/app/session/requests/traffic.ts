import { HttpContext, HttpContextToken, type HttpInterceptorFn } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { finalize } from 'rxjs';

/** Set on requests that nobody waits for: polling, autosave. */
const QUIET = new HttpContextToken<boolean>(() => false);
export const quietly = (): HttpContext => new HttpContext().set(QUIET, true);
/** Set on requests that a page makes by itself: they keep no session that nobody uses. */
export const UNASKED = new HttpContextToken<boolean>(() => false);
export const unasked = (): HttpContext => quietly().set(UNASKED, true);

/** How many requests somebody is waiting for. */
@Injectable({ providedIn: 'root' })
export class Traffic {
  private readonly open = signal(0);
  readonly busy = computed(() => this.open() > 0);

  begin(): void {
    this.open.update((n) => n + 1);
  }

  end(): void {
    this.open.update((n) => n - 1);
  }
}

export const trafficInterceptor: HttpInterceptorFn = (request, next) => {
  if (request.context.get(QUIET)) return next(request);
  const traffic = inject(Traffic);
  traffic.begin();
  return next(request).pipe(finalize(() => traffic.end()));
};
