import { Directive, ElementRef, inject, output } from '@angular/core';

function covers(place: Element): boolean {
  const { display, zIndex } = getComputedStyle(place);
  return display !== 'none' && zIndex !== 'auto';
}

/**
 * What opens over the page and closes by Esc or a press outside it. The button that opens it says so by `aria-controls`;
 * where the same thing stands beside the page, or at its foot, nothing closes it.
 */
@Directive({
  selector: '[bfDrawer]',
  host: {
    '(document:click)': 'click($event)',
    '(document:keydown.escape)': 'escape($event)',
    '(document:pointerdown)': 'press($event)',
  },
})
export class Drawer {
  readonly dismissed = output();
  private readonly place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Of several buttons that open it the one that did. */
  private opener: HTMLElement | null = null;

  /** From inside: who was in it stands on what opened it again. */
  leave(): void {
    const opener = this.opener?.isConnected ? this.opener : document.querySelector<HTMLElement>(this.openers());
    this.dismissed.emit();
    opener?.focus();
  }

  protected click({ target }: Event): void {
    if (target instanceof Element) this.opener = target.closest<HTMLElement>(this.openers()) ?? this.opener;
  }

  protected escape(event: Event): void {
    if (!covers(this.place) || this.above().length) return;
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (this.place.contains(document.activeElement)) this.leave();
    else this.dismissed.emit();
  }

  protected press({ target }: Event): void {
    if (!(target instanceof Element) || !covers(this.place)) return;
    const inside = [this.place, ...this.above()].some((place) => place.contains(target));
    if (!inside && !target.closest(`${this.openers()}, .cdk-overlay-container, dialog`)) this.dismissed.emit();
  }

  private openers(): string {
    return `[aria-controls="${this.place.id}"]`;
  }

  /** The drawers that lie over this one: what opens from a drawer stands after it in the page. */
  private above(): Element[] {
    const later = (other: Element) =>
      this.place.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING && covers(other);
    return [...document.querySelectorAll('[bfDrawer]')].filter(later);
  }
}
