import type { Signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { debounceTime, distinctUntilChanged } from 'rxjs';

/** A signal that waits until the hand rests: a search is not asked at every key. */
export const settled = <T>(source: Signal<T>, initialValue: T, milliseconds = 300): Signal<T> =>
  toSignal(toObservable(source).pipe(debounceTime(milliseconds), distinctUntilChanged()), { initialValue });
