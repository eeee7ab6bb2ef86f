const GAP = 4;
const EDGE = 8;

/** Puts an open popover under its anchor, or above it where there is more room. Sizes are in the reader's zoom. */
export function besides(panel: HTMLElement, anchor: HTMLElement): void {
  const zoom = Number(getComputedStyle(document.documentElement).getPropertyValue('--bf-zoom')) || 1;
  const px = (length: number) => `${length / zoom}px`;
  const at = anchor.getBoundingClientRect();
  const own = panel.getBoundingClientRect();
  const room = { below: innerHeight - at.bottom - GAP - EDGE, above: at.top - GAP - EDGE };
  const below = room.below >= own.height || room.below >= room.above;
  Object.assign(panel.style, {
    position: 'fixed',
    left: px(Math.max(EDGE, Math.min(at.left, innerWidth - own.width - EDGE))),
    // above, the lower edge stays at the anchor while a list is narrowed
    top: below ? px(at.bottom + GAP) : 'auto',
    bottom: below ? 'auto' : px(innerHeight - at.top + GAP),
    maxHeight: px(Math.min(380, below ? room.below : room.above)),
  });
}
