import { Component, computed, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Words } from '../../i18n/words';
import { Session } from '../../session/session';
import { SecrecyNotice } from '../../ui/secrecy-notice';
import { PageSigns } from '../page-signs';
import { ReachablePlaces } from '../rail/reachable-places';
import { WayBack } from './way-back';
import { AccountPanel } from './account-panel';
import { YearSwitcher } from './year-switcher';

@Component({
  selector: 'bf-top-bar',
  imports: [AccountPanel, MatIcon, RouterLink, SecrecyNotice, WayBack, YearSwitcher],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.scss',
})
export class TopBar {
  private readonly session = inject(Session);
  protected readonly t = inject(Words).t;
  private readonly page = inject(PageSigns);
  private readonly places = inject(ReachablePlaces).all;
  protected readonly signs = this.page.signs;
  /** Below the places of the rail: from there a phone needs the way back. */
  protected readonly deep = computed(() => !this.places().some(({ phone, url }) => phone && url === this.page.url()));
  protected readonly me = this.session.me;
  /** A new account has no grant until the security administrator gives one. */
  protected readonly position = computed(() => {
    const me = this.me();
    const [grant] = me?.grants ?? [];
    return [grant?.unit.shortName ?? me?.account.unit.shortName, grant && this.t(`roles.${grant.role}`)]
      .filter(Boolean)
      .join(' · ');
  });
}
