import { DestroyRef, Directive, ElementRef, inject } from '@angular/core';
import { Keys } from '../../ui/keys/keys';

/** On a table's body: j and k, and the arrows, move the focus from row to row, to the `.open` of each. */
@Directive({
  selector: 'tbody[bfRowKeys]',
  host: { '(keydown.ArrowDown)': 'arrow($event, 1)', '(keydown.ArrowUp)': 'arrow($event, -1)' },
})
export class RowKeys {
  private readonly body = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    inject(Keys).offer('rows', { j: () => this.move(1), k: () => this.move(-1) }, inject(DestroyRef));
  }

  protected arrow(event: Event, step: number): void {
    if (!(event.target as HTMLElement).matches('.open')) return;
    event.preventDefault();
    this.move(step);
  }

  private move(step: number): void {
    const all = [...this.body.querySelectorAll<HTMLElement>('.open')];
    const at = all.findIndex((one) => one.closest('tr')?.contains(document.activeElement));
    all[at < 0 ? 0 : Math.max(0, Math.min(at + step, all.length - 1))]?.focus();
  }
}
