import { DestroyRef, type Signal, inject, signal } from '@angular/core';

/** Whether the window answers a media query, now and whenever its size changes. */
export function windowIs(query: string): Signal<boolean> {
  const list = matchMedia(query);
  const answer = signal(list.matches);
  const follow = () => answer.set(list.matches);
  list.addEventListener('change', follow);
  inject(DestroyRef).onDestroy(() => list.removeEventListener('change', follow));
  return answer.asReadonly();
}
