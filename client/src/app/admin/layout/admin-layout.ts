import { Component, type ElementRef, afterRenderEffect, computed, inject, input, viewChild } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Words } from '../../i18n/words';
import { Session } from '../../session/session';
import { windowIs } from '../../ui/window-is';
import { AdminCounts } from './admin-counts';
import { administratorOf, tabsOf } from './tabs';

/** The page of every tab: header, tabs, tools, table, and the panel at the right. A phone is sent to a computer. */
@Component({
  selector: 'bf-admin-layout',
  imports: [RouterLink, RouterLinkActive],
  templateUrl: './admin-layout.html',
  styleUrl: './admin-layout.scss',
})
export class AdminLayout {
  /** The name of the panel; without one there is none. */
  readonly panel = input('');
  private readonly session = inject(Session);
  private readonly below = windowIs('(width <= 960px)');
  private readonly aside = viewChild<ElementRef<HTMLElement>>('aside');
  protected readonly counts = inject(AdminCounts).all;
  protected readonly t = inject(Words).t;
  protected readonly tabs = computed(() => tabsOf(this.session.roles()));
  protected readonly alone = computed(() => (this.tabs().length === 1 ? this.tabs()[0] : null));
  protected readonly administrator = computed(() => administratorOf(this.session.roles()));

  constructor() {
    let before = '';
    // under the rows, what a row opens would stay out of sight
    afterRenderEffect(() => {
      const name = this.panel();
      if (before && name !== before && this.below()) this.aside()?.nativeElement.scrollIntoView();
      before = name;
    });
  }
}
