import { Directive, ElementRef, effect, inject, input, output } from '@angular/core';
import { sentenceRanges, stepped, wordsChosen } from './passage';
import { OwnText } from './own-text';

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };
/** The name under which the words are coloured: they stay chosen while the caret is set elsewhere. */
const NAME = 'chosen';

/** Words of an answer are chosen to be taken over: by the mouse, or sentence by sentence with the arrows. Enter takes them. */
@Directive({
  selector: '[bfChoosing]',
  host: {
    '(document:selectionchange)': 'read()',
    '(pointerdown)': 'at = null',
    '(keydown)': 'press($event)',
  },
})
export class Choosing {
  /** The answer. */
  readonly bfChoosing = input.required<string>();
  readonly dropped = output();
  private readonly own = inject(OwnText);
  private readonly place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Of its sentences the first and the last that the arrows chose. */
  protected at: readonly [number, number] | null = null;

  constructor() {
    effect(() => {
      const chosen = this.own.chosen();
      if (chosen?.answerId !== this.bfChoosing()) this.at = null;
      if (chosen) return;
      CSS.highlights?.delete(NAME);
      // what was taken is chosen no more
      if (this.place.contains(getSelection()?.anchorNode ?? null)) getSelection()?.empty();
    });
  }

  protected read(): void {
    const selection = getSelection();
    if (!this.own.stands() || !selection?.rangeCount || !this.place.contains(selection.anchorNode)) return;
    const range = selection.getRangeAt(0);
    this.own.choose(this.bfChoosing(), selection.isCollapsed ? [] : wordsChosen(this.place, range));
    if (this.own.chosen()) CSS.highlights?.set(NAME, new Highlight(range.cloneRange()));
  }

  protected press(event: KeyboardEvent): void {
    const { key, target, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (target !== this.place || !this.own.stands() || ctrlKey || altKey || metaKey) return;
    if (key === 'Enter' && this.own.chosen()?.answerId === this.bfChoosing()) this.dropped.emit();
    else if (steps[key]) this.step(steps[key], shiftKey);
    else return;
    event.preventDefault();
  }

  private step(step: 1 | -1, more: boolean): void {
    const sentences = sentenceRanges(this.place);
    this.at = stepped(this.at, sentences.length, step, more);
    const [first, last] = this.at ? [sentences[this.at[0]], sentences[this.at[1]]] : [];
    if (!first || !last) return;
    getSelection()?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
    (step > 0 ? last : first).startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  }
}
