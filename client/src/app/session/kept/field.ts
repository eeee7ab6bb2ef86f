import { type WritableSignal, computed, linkedSignal, untracked } from '@angular/core';

/**
 * What is typed or chosen for one thing, from `start` on, until it is another thing. A bare linked signal takes it
 * away already when what holds the thing is read anew and says the same. Another thing that nobody saw before the first came
 * back does not count: what is opened anew is set anew.
 */
export function whileSame<Thing, T>(thing: () => Thing, start: (thing: Thing) => T): WritableSignal<T> {
  return linkedSignal<Thing, T>({ source: computed(thing), computation: (now) => untracked(() => start(now)) });
}

/** What stands in a field: the value it stands for, or what is typed in its place until that value is another. */
export const field = <T>(value: () => T): WritableSignal<T> => whileSame(value, (now) => now);
