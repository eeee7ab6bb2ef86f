import { type Signal, type WritableSignal, inject, signal } from '@angular/core';
import { type Observable, firstValueFrom, from } from 'rxjs';
import { isStale } from './problem';
import { ProblemWords } from './problem-words';
import { whileSame } from '../kept/field';

interface Options {
  /** What the acts are about: another one has no problem yet. */
  readonly about?: () => unknown;
  /** The page shows what is no longer so: it reads anew. */
  readonly stale?: () => unknown;
  readonly words?: (error: unknown) => string;
}

/** The acts of one place on a page: one at a time, and in words why the last one was not done. */
interface Acting {
  readonly busy: Signal<boolean>;
  readonly problem: WritableSignal<string>;
  /** Resolves with whether it was done. While another is on its way nothing is begun; what the page has turned from is not told. */
  run<T>(work: () => Observable<T> | Promise<T>, done?: (made: T) => unknown): Promise<boolean>;
}

export function acting({ about, stale, words = inject(ProblemWords).of }: Options = {}): Acting {
  const busy = signal(false);
  const problem = whileSame(
    () => about?.(),
    () => '',
  );
  return {
    busy: busy.asReadonly(),
    problem,
    async run(work, done) {
      if (busy()) return false;
      const subject = about?.();
      const turned = () => about?.() !== subject;
      busy.set(true);
      problem.set('');
      try {
        const made = await firstValueFrom(from(work()));
        if (!turned()) await done?.(made);
        return true;
      } catch (error) {
        if (turned()) return false;
        problem.set(words(error));
        if (isStale(error)) await stale?.();
        return false;
      } finally {
        busy.set(false);
      }
    },
  };
}
