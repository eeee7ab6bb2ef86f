import { DestroyRef, Directive, ElementRef, effect, inject, input, output } from '@angular/core';
import { Keys } from '../ui/keys/keys';

/** On the rows of the board, of who may remind: j and k move from unit to unit, where Space chooses, and u reminds. */
@Directive({ selector: 'tbody[bfBoardKeys]' })
export class BoardKeys {
  readonly reminds = input.required<boolean>({ alias: 'bfBoardKeys' });
  readonly urging = output();
  private readonly body = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const [keys, until] = [inject(Keys), inject(DestroyRef)];
    const offered = effect(() => {
      if (!this.reminds()) return;
      keys.offer('progress', { j: () => this.move(1), k: () => this.move(-1), u: () => this.urging.emit() }, until);
      offered.destroy();
    });
  }

  private move(step: number): void {
    const all = [...this.body.querySelectorAll<HTMLElement>('.unit input')];
    const at = all.findIndex((one) => one.closest('tr')?.contains(document.activeElement));
    all[at < 0 ? 0 : Math.max(0, Math.min(at + step, all.length - 1))]?.focus();
  }
}
