import type { HttpInterceptorFn, HttpRequest } from '@angular/common/http';
import { HttpResponse } from '@angular/common/http';
import { catchError, tap, throwError } from 'rxjs';
import { versionIn } from './version';

/** What no answer of the server is: the network failed, or a proxy or the database was away. Whether it was done nobody knows. */
const UNANSWERED = [0, 502, 503, 504];

/** So long another try may be meant to be the same; what is asked later is meant anew. */
const SAME_MS = 120_000;

/** Of a file what tells it from another; what it holds the server compares. */
function said(body: unknown): unknown {
  if (!(body instanceof FormData)) return body;
  return [...body].map(([name, value]) =>
    value instanceof File ? [name, value.name, value.size, value.lastModified] : [name, value],
  );
}

/** On another version it is another deed. */
const deedOf = ({ urlWithParams, body, headers }: HttpRequest<unknown>): string =>
  JSON.stringify([urlWithParams, versionIn(headers), said(body)]);

/**
 * The key of every deed, so that a double click, or another try after an answer that was lost, does it once: the same is asked
 * with the same key until it is answered.
 */
export function deedKeys(): HttpInterceptorFn {
  const open = new Map<string, { key: string; asked: number }>();
  return (request, next) => {
    if (request.method !== 'POST' || request.url.startsWith('/api/auth/')) return next(request);
    const deed = deedOf(request);
    const [known, now] = [open.get(deed), Date.now()];
    const key = known && now - known.asked < SAME_MS ? known.key : newKey();
    open.set(deed, { key, asked: now });
    return next(request.clone({ setHeaders: { 'Idempotency-Key': key } })).pipe(
      tap((event) => event instanceof HttpResponse && open.delete(deed)),
      catchError((problem: { status: number }) => {
        if (!UNANSWERED.includes(problem.status)) open.delete(deed);
        return throwError(() => problem);
      }),
    );
  };
}

/** randomUUID is there only where a page came by TLS or from this machine. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
