const PANES = 'bf-rail, main > :not(router-outlet) > *';
const FOCUSABLE = 'a[href], button, input, select, textarea, [contenteditable="true"], [tabindex="0"]';

const entry = (pane: Element): HTMLElement | undefined =>
  [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility(),
  );

/** F6: into the next of the rail and the columns beside it, at what can first be focused there. */
export function enterNextPane(): void {
  const panes = [...document.querySelectorAll(PANES)].filter(entry);
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(here + 1) % panes.length];
  if (next) entry(next)?.focus();
}
