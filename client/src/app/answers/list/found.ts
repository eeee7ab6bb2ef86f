import { Directive, ElementRef, afterRenderEffect, inject, input } from '@angular/core';
import { patternOf } from './answer-search';

/** The name under which styles/_base.scss colours what was found. */
const NAME = 'found';

function highlight(): Highlight {
  const known = CSS.highlights.get(NAME) ?? new Highlight();
  CSS.highlights.set(NAME, known);
  return known;
}

function rangesIn(place: Node, pattern: RegExp): Range[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const { index, 0: words } of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + words.length);
      ranges.push(range);
    }
  return ranges;
}

/** Marks the words that are sought where they stand in it, and leaves the text as it is; a browser that cannot, marks nothing. */
@Directive({ selector: '[bfFound]' })
export class Found {
  readonly bfFound = input.required<string>();
  /** What is shown: another one is looked through anew. */
  readonly among = input<unknown>();

  constructor() {
    const place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterRenderEffect({
      read: (onCleanup) => {
        this.among();
        const pattern = patternOf(this.bfFound());
        if (!pattern || !CSS.highlights) return;
        const [all, ranges] = [highlight(), rangesIn(place, pattern)];
        ranges.forEach((range) => all.add(range));
        onCleanup(() => ranges.forEach((range) => all.delete(range)));
      },
    });
  }
}
