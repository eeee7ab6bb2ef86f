import { Location } from '@angular/common';
import { Component, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import { Words } from '../../i18n/words';

/** On a phone, where a page may have no bar at the foot: back to where one came from, or home for who came by a link. */
@Component({
  selector: 'bf-way-back',
  imports: [MatIcon, MatIconButton],
  host: { class: 'off-paper' },
  template: `<button
    matIconButton
    type="button"
    [attr.aria-label]="t('frame.back')"
    [title]="t('frame.back')"
    (click)="go()"
  >
    <mat-icon svgIcon="arrow_back" />
  </button>`,
  styles: `
    :host {
      display: none;
    }
    @media (width <= 640px) {
      :host {
        display: block;
        margin-inline: -8px 4px;
      }
    }
  `,
})
export class WayBack {
  private readonly location = inject(Location);
  private readonly router = inject(Router);
  protected readonly t = inject(Words).t;

  protected go(): void {
    const cameFromHere = ((this.location.getState() as { navigationId?: number } | null)?.navigationId ?? 1) > 1;
    if (cameFromHere) this.location.back();
    else void this.router.navigateByUrl('/');
  }
}
