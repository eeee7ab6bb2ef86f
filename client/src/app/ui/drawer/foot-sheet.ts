import { Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Words } from '../../i18n/words';
import { Drawer } from './drawer';
import { whileSame } from '../../session/kept/field';

/**
 * What is filled in beside a text. Where it would leave the text no room it folds into a bar at the foot, and opens over
 * the text from there; what somebody is filling in stays open, also while a keyboard takes the half of the window.
 */
@Component({
  selector: 'bf-foot-sheet',
  imports: [Drawer, MatButton],
  host: { '[class.folds]': 'folds()', '[class.quiet]': 'quiet()' },
  template: `
    <div
      class="body"
      id="foot-sheet"
      bfDrawer
      [hidden]="folds() && !opened()"
      (focusin)="opened.set(true)"
      (dismissed)="opened.set(false)"
    >
      <ng-content />
    </div>
    @if (folds()) {
      <div class="bar off-paper">
        <div class="said"><ng-content select="[said]" /></div>
        <button
          type="button"
          aria-controls="foot-sheet"
          [matButton]="look()"
          [attr.aria-expanded]="opened()"
          (click)="opened.set(!opened())"
        >
          {{ opened() ? t('frame.fold') : act() }}
        </button>
        @if (!opened()) {
          <ng-content select="[onward]" />
        }
      </div>
    }
  `,
  styleUrl: './foot-sheet.scss',
})
export class FootSheet {
  /** What the bar's button is called. */
  readonly act = input.required<string>();
  readonly folds = input(false);
  /** Where the page's own act stands beside it. */
  readonly quiet = input(false, { transform: booleanAttribute });
  protected readonly t = inject(Words).t;
  protected readonly opened = whileSame(this.act, () => false);
  protected readonly look = computed(() => (this.opened() || this.quiet() ? 'outlined' : 'filled'));
}
