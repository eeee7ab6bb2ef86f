import { HttpContext, type HttpEvent, HttpHeaders, HttpRequest } from '@angular/common/http';
import { Injectable, Injector, inject, runInInjectionContext } from '@angular/core';
import { attachedLimits } from '@bafang/shared';
import type { Observable } from 'rxjs';
import { Words } from '../../i18n/words';
import { toProblem } from '../../session/problems/problem';
import { ProblemWords } from '../../session/problems/problem-words';
import { authInterceptor } from '../../session/requests/auth-interceptor';
import { sendBytes } from './send-bytes';

/** What no answer of the server is: the same file may go through in a minute. */
const UNANSWERED = [0, 502, 503, 504];
export const MEGABYTE = 1024 * 1024;

const named = ({ name }: File): string => `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`;

/** One file to one address, and in words why it did not arrive. */
@Injectable({ providedIn: 'root' })
export class FileSending {
  private readonly injector = inject(Injector);
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);

  send(file: File, address: string): Observable<HttpEvent<unknown>> {
    const headers = new HttpHeaders({ 'Content-Type': 'application/octet-stream', 'Content-Disposition': named(file) });
    const request = new HttpRequest('POST', address, file, { headers, context: new HttpContext() });
    return runInInjectionContext(this.injector, () =>
      authInterceptor(request, (sent) => sendBytes(sent as HttpRequest<File>)),
    );
  }

  /** `again`: another try may help. */
  whyNot(error: unknown): { why: string; again: boolean } {
    const problem = toProblem(error);
    if (UNANSWERED.includes(problem.status)) return { why: this.words.t('files.cut'), again: true };
    const own = `files.problems.${problem.code}`;
    const most = String(problem.more['most'] ?? attachedLimits.bytes / MEGABYTE);
    return {
      why: this.words.has(own) ? this.words.t(own, { most }) : this.problems.problemText(problem),
      again: false,
    };
  }
}
