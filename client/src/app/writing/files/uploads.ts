import { HttpContext, HttpEventType, HttpHeaders, HttpRequest, HttpClient } from '@angular/common/http';
import { DestroyRef, Injectable, Injector, computed, inject, runInInjectionContext, signal } from '@angular/core';
import { type Attached, attachedLimits } from '@bafang/shared';
import { type Subscription, firstValueFrom } from 'rxjs';
import { Words } from '../../i18n/words';
import { authInterceptor } from '../../session/requests/auth-interceptor';
import { toProblem } from '../../session/problems/problem';
import { ProblemWords } from '../../session/problems/problem-words';
import { addressOf } from '../../ui/files/file-look';
import { type Outgoing, outgoing, unfitOf } from './outgoing';
import { sendBytes } from './send-bytes';

/** What no answer of the server is: the same file may go through in a minute. */
const UNANSWERED = [0, 502, 503, 504];
const MEGABYTE = 1024 * 1024;

const named = ({ name }: File): string => `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`;

/** The files that are being attached to one text, one after the other. */
@Injectable()
export class Uploads {
  private readonly http = inject(HttpClient);
  private readonly injector = inject(Injector);
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);

  readonly list = signal<readonly Outgoing[]>([]);
  readonly busy = computed(() => this.list().some(({ state }) => state() !== 'failed'));
  readonly failed = computed(() => this.list().some(({ state }) => state() === 'failed'));
  private running: { one: Outgoing; sending: Subscription } | null = null;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.running?.sending.unsubscribe());
  }

  /** `done` is told after each of them. */
  add(files: readonly File[], bearer: string, done: () => void): void {
    const added = files.map((file) => {
      const one = outgoing(file);
      const unfit = unfitOf(file);
      if (unfit)
        this.fail(
          one,
          this.words.t(`writing.files.problems.${unfit}`, { most: attachedLimits.bytes / MEGABYTE }),
          false,
        );
      return one;
    });
    this.list.update((all) => [...all, ...added]);
    this.next(bearer, done);
  }

  again(one: Outgoing, bearer: string, done: () => void): void {
    one.state.set('waiting');
    one.sent.set(0);
    this.next(bearer, done);
  }

  /** Stops it where it is on its way. */
  drop(one: Outgoing, bearer: string, done: () => void): void {
    this.list.update((all) => all.filter((each) => each !== one));
    if (this.running?.one !== one) return;
    this.running.sending.unsubscribe();
    this.running = null;
    this.next(bearer, done);
  }

  async takeOff(bearer: string, digest: string): Promise<void> {
    await firstValueFrom(this.http.delete<Attached>(addressOf(bearer, { digest })));
  }

  private next(bearer: string, done: () => void): void {
    const one = this.running ? undefined : this.list().find(({ state }) => state() === 'waiting');
    if (!one) return;
    one.state.set('sending');
    const ended = () => {
      this.running = null;
      this.next(bearer, done);
    };
    const sending = this.send(one.file, bearer).subscribe({
      next: (event) => {
        if (event.type === HttpEventType.UploadProgress) one.sent.set(event.loaded);
        if (event.type !== HttpEventType.Response) return;
        this.list.update((all) => all.filter((each) => each !== one));
        ended();
        done();
      },
      error: (error: unknown) => {
        this.refuse(one, error);
        ended();
      },
    });
    if (one.state() === 'sending') this.running = { one, sending };
  }

  private send(file: File, bearer: string) {
    const headers = new HttpHeaders({ 'Content-Type': 'application/octet-stream', 'Content-Disposition': named(file) });
    const request = new HttpRequest('POST', `${bearer}/attachments`, file, { headers, context: new HttpContext() });
    return runInInjectionContext(this.injector, () =>
      authInterceptor(request, (sent) => sendBytes(sent as HttpRequest<File>)),
    );
  }

  private refuse(one: Outgoing, error: unknown): void {
    const problem = toProblem(error);
    const own = `writing.files.problems.${problem.code}`;
    const unanswered = UNANSWERED.includes(problem.status);
    const most = problem.more['most'] ?? attachedLimits.bytes / MEGABYTE;
    const words = unanswered
      ? this.words.t('writing.files.cut')
      : this.words.has(own)
        ? this.words.t(own, { most: String(most) })
        : this.problems.problemText(problem);
    this.fail(one, words, unanswered);
  }

  private fail(one: Outgoing, why: string, again: boolean): void {
    one.why.set(why);
    one.again.set(again);
    one.state.set('failed');
  }
}
