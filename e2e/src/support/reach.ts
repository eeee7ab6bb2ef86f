/// <reference lib="dom" />
import type { Page } from '@playwright/test';

/**
 * Words set one over the other because their room is narrower than two characters: a line of Chinese may break
 * anywhere, so nothing is cut and nothing overlaps, yet nobody reads a heading downwards. Lawful is what is written
 * downwards on purpose.
 */
export function squeezed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode as Text;
      const words = text.data.trim();
      const element = text.parentElement!;
      if (words.length < 2 || !element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      if (style.writingMode !== 'horizontal-tb') continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const lines = new Map<number, number>();
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      for (const { top, width } of rects) lines.set(Math.round(top), (lines.get(Math.round(top)) ?? 0) + width);
      const widest = Math.max(...lines.values());
      // two characters that a line's end parts stand beside one another, not one over the other
      const stacked = Math.max(...rects.map(({ left }) => left)) < Math.min(...rects.map(({ right }) => right));
      if (lines.size > 1 && stacked && widest < 1.6 * parseFloat(style.fontSize))
        found.add(`“${words.slice(0, 12)}” is squeezed`);
    }
    return [...found];
  });
}

/**
 * The controls that something lies over wherever the page is scrolled. Lawful is what waits under an open dialog, a
 * drawer or a menu.
 */
export function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const layers = 'dialog, [popover], [role=dialog], [role=menu], .cdk-overlay-container, [bfdrawer]';
    const name = (element: Element) =>
      (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 24) || element.className;
    /** What lies over it at its middle or near an end. */
    function over(control: Element): Element | undefined {
      const { left, top, width, height } = control.getBoundingClientRect();
      // a button may stand at the end of a field
      for (const share of control.matches('input, textarea') ? [0.5] : [0.12, 0.5, 0.88]) {
        const met = document.elementFromPoint(left + width * share, top + height / 2);
        if (met && !control.contains(met) && !met.contains(control)) return met;
      }
      return undefined;
    }
    const found: string[] = [];
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    for (const control of (dialog ?? document).querySelectorAll('button, a[href], select, input, textarea')) {
      const { width, height, right, bottom } = control.getBoundingClientRect();
      if (!control.checkVisibility({ opacityProperty: true }) || width < 4 || height < 4 || right <= 0 || bottom <= 0)
        continue;
      if (control.closest('[inert]') || getComputedStyle(control).clipPath !== 'none') continue;
      if (!over(control)) continue;
      control.scrollIntoView({ block: 'center', inline: 'center' });
      const met = over(control);
      if (met && !met.closest(layers)) found.push(`“${name(control)}” lies under “${name(met)}”`);
    }
    for (const scrolled of document.querySelectorAll('*')) if (scrolled.scrollTop) scrolled.scrollTop = 0;
    return [...new Set(found)];
  });
}
