/** Shows a row in its own pane and leaves the page where it is: on a narrow screen the panes stand one below the other. */
export function scrollWithin(pane: HTMLElement, row: Element): void {
  const [outer, inner] = [pane.getBoundingClientRect(), row.getBoundingClientRect()];
  if (inner.top < outer.top) pane.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) pane.scrollTop += inner.bottom - outer.bottom;
}
