import { HttpClient, HttpEventType } from '@angular/common/http';
import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { type Attached, type AttachedFile, attachedLimits } from '@bafang/shared';
import { type Subscription, firstValueFrom } from 'rxjs';
import { Words } from '../../i18n/words';
import { addressOf } from '../../ui/files/file-look';
import { FileSending, MEGABYTE } from './file-sending';
import { type Outgoing, outgoing, unfitOf } from './outgoing';

/** The files that are being attached, one after the other, each to what it was given to. */
@Injectable()
export class Uploads {
  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  private readonly sending = inject(FileSending);

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
      const one = outgoing(file, bearer);
      const unfit = unfitOf(file);
      if (unfit)
        this.fail(one, this.words.t(`files.problems.${unfit}`, { most: attachedLimits.bytes / MEGABYTE }), false);
      return one;
    });
    this.list.update((all) => [...all, ...added]);
    this.next(done);
  }

  again(one: Outgoing, done: () => void): void {
    one.state.set('waiting');
    one.sent.set(0);
    this.next(done);
  }

  /** Stops it where it is on its way. */
  drop(one: Outgoing, done: () => void): void {
    this.list.update((all) => all.filter((each) => each !== one));
    if (this.running?.one !== one) return;
    this.running.sending.unsubscribe();
    this.running = null;
    this.next(done);
  }

  /** Answers what it was, to be put back; nothing of a file that cannot be read any more. */
  async takeOff(bearer: string, { digest, name, mediaType: type }: AttachedFile): Promise<File | null> {
    const address = addressOf(bearer, { digest });
    const bytes = await firstValueFrom(this.http.get(address, { responseType: 'blob' })).catch(() => null);
    await firstValueFrom(this.http.delete<Attached>(address));
    return bytes && new File([bytes], name, { type });
  }

  private next(done: () => void): void {
    const one = this.running ? undefined : this.list().find(({ state }) => state() === 'waiting');
    if (!one) return;
    one.state.set('sending');
    const ended = () => {
      this.running = null;
      this.next(done);
    };
    const sending = this.sending.send(one.file, `${one.bearer}/attachments`).subscribe({
      next: (event) => {
        if (event.type === HttpEventType.UploadProgress) one.sent.set(event.loaded);
        if (event.type !== HttpEventType.Response) return;
        this.list.update((all) => all.filter((each) => each !== one));
        ended();
        done();
      },
      error: (error: unknown) => {
        const { why, again } = this.sending.whyNot(error);
        this.fail(one, why, again);
        ended();
      },
    });
    if (one.state() === 'sending') this.running = { one, sending };
  }

  private fail(one: Outgoing, why: string, again: boolean): void {
    one.why.set(why);
    one.again.set(again);
    one.state.set('failed');
  }
}
