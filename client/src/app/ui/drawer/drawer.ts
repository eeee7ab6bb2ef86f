import { Directive, ElementRef, inject, output } from '@angular/core';

/**
 * What opens over the page and closes by Esc or a press outside it. The button that opens it says so by `aria-controls`;
 * where the same thing stands beside the page, or at its foot, nothing closes it.
 */
@Directive({
  selector: '[bfDrawer]',
  host: { '(document:keydown.escape)': 'escape($event)', '(document:pointerdown)': 'press($event)' },
})
export class Drawer {
  readonly dismissed = output();
  private readonly place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** From inside: who was in it stands on what opened it again. */
  leave(): void {
    const opener = document.querySelector<HTMLElement>(this.openers());
    this.dismissed.emit();
    opener?.focus();
  }

  protected escape(event: Event): void {
    if (!this.covers() || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (this.place.contains(document.activeElement)) this.leave();
    else this.dismissed.emit();
  }

  protected press({ target }: Event): void {
    if (!(target instanceof Element) || !this.covers()) return;
    const inside = this.place.contains(target) || target.closest(`${this.openers()}, .cdk-overlay-container, dialog`);
    if (!inside) this.dismissed.emit();
  }

  private openers(): string {
    return `[aria-controls="${this.place.id}"]`;
  }

  private covers(): boolean {
    const { display, zIndex } = getComputedStyle(this.place);
    return display !== 'none' && zIndex !== 'auto';
  }
}
