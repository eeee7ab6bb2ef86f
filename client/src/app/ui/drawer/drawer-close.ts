import { Component, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../../i18n/words';
import { Drawer } from './drawer';

/** The ✕ at the head of a drawer: what opened it may lie under it. */
@Component({
  selector: 'bf-drawer-close',
  imports: [MatIcon, MatIconButton],
  host: { class: 'off-paper' },
  template: `
    <button
      matIconButton
      type="button"
      [attr.aria-label]="t('frame.close')"
      [title]="t('frame.close')"
      (click)="drawer.leave()"
    >
      <mat-icon svgIcon="close" />
    </button>
  `,
})
export class DrawerClose {
  protected readonly drawer = inject(Drawer);
  protected readonly t = inject(Words).t;
}
