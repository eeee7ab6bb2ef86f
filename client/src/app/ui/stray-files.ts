import { DOCUMENT, DestroyRef, inject } from '@angular/core';

const isPlace = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input[type=file]');

/** A file dropped where nothing takes files would open in place of the page, and what was being written there would be gone. */
export function ignoreStrayFiles(): void {
  const page = inject(DOCUMENT);
  const gone = new AbortController();
  for (const name of ['dragover', 'drop'] as const)
    page.addEventListener(
      name,
      (event) => {
        if (event.defaultPrevented || isPlace(event.target) || !event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'none';
      },
      { signal: gone.signal },
    );
  inject(DestroyRef).onDestroy(() => gone.abort());
}
