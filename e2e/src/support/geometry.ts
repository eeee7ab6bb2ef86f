/// <reference lib="dom" />
import type { Locator, Page } from '@playwright/test';
import { type Extent, linesOf } from './lines.js';

/**
 * What lies over something else, is cut, or leaves the window sideways, as the rectangles of words and controls say.
 * Lawful is: to be scrolled to, to end in “…”, and what covers the page as a whole (a bar that sticks, a drawer).
 */
export function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // what measures itself has a frame to answer a new size
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    interface Box {
      element: Element;
      words: string;
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    const controls = 'button, a[href], input:not([type=radio], [type=checkbox]), select, textarea, [role=tab]';
    const faults: string[] = [];
    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element) => {
      const known = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, known);
      return known;
    };
    const say = ({ words, element }: Box) => `“${words.trim().slice(0, 24) || element.className || element.tagName}”`;
    const isScroller = (style: CSSStyleDeclaration) => /auto|scroll/.test(style.overflowX + style.overflowY);

    /** What of it can be seen; told is what is cut where nobody can scroll and no “…” says so. */
    function seen(box: Box): Box | null {
      // folded; or a link that comes in from the left when the keyboard reaches it
      if (!box.element.checkVisibility() || box.right <= 0) return null;
      const shown = { ...box };
      let scrolled = false;
      for (let up = box.element; up !== document.documentElement; up = up.parentElement!) {
        const style = styleOf(up);
        if (style.visibility === 'hidden' || style.display === 'none' || style.opacity === '0') return null;
        if (style.clipPath !== 'none') return null;
        if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
          const { left, top } = up.getBoundingClientRect();
          const edge = { left, top, right: left + up.clientWidth + 2, bottom: top + up.clientHeight + 2 };
          scrolled ||= isScroller(style);
          const ellipsis = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
          const cut = edge.right < shown.right - 2 || edge.left > shown.left + 2;
          if (cut && !scrolled && !ellipsis && shown.right > edge.left) faults.push(`${say(box)} is cut`);
          shown.left = Math.max(shown.left, edge.left);
          shown.top = Math.max(shown.top, edge.top);
          shown.right = Math.min(shown.right, edge.right);
          shown.bottom = Math.min(shown.bottom, edge.bottom);
        }
        if (style.position === 'fixed') break;
      }
      if (!scrolled && (shown.right > innerWidth + 1 || shown.left < -1)) faults.push(`${say(box)} leaves the window`);
      return shown.right - shown.left > 3 && shown.bottom - shown.top > 3 ? shown : null;
    }

    const boxes: Box[] = [];
    const add = (element: Element, words: string, rect: DOMRect) => {
      const { left, top, right, bottom } = rect;
      if (rect.width < 2 || rect.height < 2 || top > innerHeight || bottom < 0) return;
      const box = seen({ element, words, left, top, right, bottom });
      if (box) boxes.push(box);
    };
    /** A link in a line may break; a field has its words inside its padding, and a button may stand there. */
    function roomsOf(element: Element): DOMRect[] {
      const style = styleOf(element);
      if (style.display === 'inline') return [...element.getClientRects()];
      const { x, y, width, height } = element.getBoundingClientRect();
      const [left, right] = element.matches('input, textarea')
        ? [parseFloat(style.paddingLeft), parseFloat(style.paddingRight)]
        : [0, 0];
      return [new DOMRect(x + left, y, width - left - right, height)];
    }
    for (const element of document.querySelectorAll(controls))
      for (const room of roomsOf(element))
        add(element, element.getAttribute('aria-label') ?? element.textContent, room);
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode as Text;
      if (!text.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) add(text.parentElement!, text.data, rect);
    }

    /** Whether the upper one belongs to something that lies over the page with a ground of its own. */
    function covers(upper: Element, common: Element): boolean {
      for (let up = upper; up !== common; up = up.parentElement!) {
        const { position, backgroundColor, zIndex } = styleOf(up);
        const laid = position !== 'static' && position !== 'relative';
        if ((laid || zIndex !== 'auto') && !/, 0\)|transparent/.test(backgroundColor)) return true;
      }
      return false;
    }
    const commonOf = (a: Element, b: Element) => {
      let up: Element = a;
      while (!up.contains(b)) up = up.parentElement!;
      return up;
    };
    boxes.sort((a, b) => a.top - b.top);
    for (const [at, one] of boxes.entries())
      for (let next = at + 1; next < boxes.length && boxes[next]!.top < one.bottom - 3; next++) {
        const other = boxes[next]!;
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (wide < 4 || high < 5 || one.element.contains(other.element) || other.element.contains(one.element))
          continue;
        const common = commonOf(one.element, other.element);
        if (covers(one.element, common) || covers(other.element, common)) continue;
        faults.push(`${say(one)} and ${say(other)} lie over one another`);
      }
    for (const one of boxes) {
      const button = one.element.closest('button, a[href]');
      if (!button || button === one.element || styleOf(button).display === 'inline') continue;
      const { left, right } = button.getBoundingClientRect();
      if (one.left < left - 2 || one.right > right + 2) faults.push(`${say(one)} stands out of its button`);
    }
    const wider = document.documentElement.scrollWidth - innerWidth;
    return [...new Set([...(wider > 0 ? [`${wider}px wider than the window`] : []), ...faults])];
  });
}

/** How many whole lines of text an element shows in the window. */
export async function linesSeen(page: Page, selector: string): Promise<number> {
  const pieces = await page.evaluate((place) => {
    const seen: Extent[] = [];
    for (const sheet of document.querySelectorAll(place)) {
      const walk = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walk.currentNode);
        for (const { left, right, top, bottom } of range.getClientRects()) {
          const ends = [top + 2, bottom - 2].map((y) => document.elementFromPoint((left + right) / 2, y));
          if (ends.every((element) => element && sheet.contains(element))) seen.push({ top, bottom });
        }
      }
    }
    return seen;
  }, selector);
  return linesOf(pieces);
}

/** What there must be room for, whatever the window. */
export interface Room {
  /** What people come for, and how many lines of it are seen; in a low window after what stands above is scrolled away. */
  readonly main: string;
  readonly lines: readonly [high: number, low: number];
  /** What is in sight; found by its Chinese words. */
  readonly act?: (page: Page) => Locator;
}

/** Whether what a screen is for can be seen and done in the window as it is. */
export async function faultsOfRoom(page: Page, room: Room): Promise<string[]> {
  const faults = room.act && !(await inSight(room.act(page))) ? ['its act is not in sight'] : [];
  const low = page.viewportSize()!.height < 500;
  const main = page.locator(room.main).first();
  if (low) await main.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  const seen = await linesSeen(page, room.main);
  if (low) await main.evaluate(toTop);
  return seen < room.lines[low ? 1 : 0] ? [...faults, `${seen} lines of ${room.main} are seen`] : faults;
}

function toTop(element: Element): void {
  for (let up: Element | null = element; up; up = up.parentElement) up.scrollTop = 0;
}

const inSight = (act: Locator): Promise<boolean> =>
  act.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  });
