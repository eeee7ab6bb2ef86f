import { type Resource, type Signal, linkedSignal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { debounceTime, distinctUntilChanged } from 'rxjs';

/** What a resource last said: a table stays while the next page is on its way. */
export const lastKnown = <T>(answer: Resource<T | undefined>): Signal<T | undefined> =>
  linkedSignal<T | undefined, T | undefined>({
    source: () => (answer.hasValue() ? answer.value() : undefined),
    computation: (value, before) => value ?? before?.value,
  });

/** The parameters that are set. */
export const asked = (params: Record<string, string | number>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''));

/** A signal that waits until the hand rests: a search is not asked at every key. */
export const settled = <T>(source: Signal<T>, initialValue: T, milliseconds = 300): Signal<T> =>
  toSignal(toObservable(source).pipe(debounceTime(milliseconds), distinctUntilChanged()), { initialValue });
