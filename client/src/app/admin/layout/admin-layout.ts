import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Words } from '../../i18n/words';
import { Session } from '../../session/session';
import { Drawer } from '../../ui/drawer/drawer';
import { DrawerClose } from '../../ui/drawer/drawer-close';
import { AdminCounts } from './admin-counts';
import { administratorOf, tabsOf } from './tabs';

/** The page of every tab: header, tabs, tools, table, and the panel at the right. A phone is sent to a computer. */
@Component({
  selector: 'bf-admin-layout',
  imports: [Drawer, DrawerClose, RouterLink, RouterLinkActive],
  templateUrl: './admin-layout.html',
  styleUrl: './admin-layout.scss',
})
export class AdminLayout {
  /** The name of the panel; without one there is none. */
  readonly panel = input('');
  /** It holds what a row opened; where it has no room beside the rows it then lies over them. */
  readonly opened = input(false);
  readonly closed = output();
  private readonly session = inject(Session);
  protected readonly counts = inject(AdminCounts).all;
  protected readonly t = inject(Words).t;
  protected readonly tabs = computed(() => tabsOf(this.session.roles()));
  protected readonly alone = computed(() => (this.tabs().length === 1 ? this.tabs()[0] : null));
  protected readonly administrator = computed(() => administratorOf(this.session.roles()));
}
