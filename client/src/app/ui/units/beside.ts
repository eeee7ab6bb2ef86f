const GAP = 4;

/** Puts an open popover under its anchor, above it where there is no room. Sizes are in the reader's zoom. */
export function besides(panel: HTMLElement, anchor: HTMLElement): void {
  const zoom = Number(getComputedStyle(document.documentElement).getPropertyValue('--bf-zoom')) || 1;
  const at = anchor.getBoundingClientRect();
  const own = panel.getBoundingClientRect();
  const below = at.bottom + GAP + own.height <= innerHeight;
  const left = Math.max(8, Math.min(at.left, innerWidth - own.width - 8));
  const top = below ? at.bottom + GAP : Math.max(8, at.top - GAP - own.height);
  Object.assign(panel.style, { position: 'fixed', left: `${left / zoom}px`, top: `${top / zoom}px` });
}
