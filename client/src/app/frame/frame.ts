import { Component, DestroyRef, type ElementRef, effect, inject, signal, viewChild } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { Words } from '../i18n/words';
import { CurrentReport } from '../session/current-report';
import { Session } from '../session/session';
import { DemoBanner } from '../ui/demo-banner';
import { openWhenFetched } from '../ui/dialog/fetched';
import * as insideDrawings from '../ui/icons/inside-drawings';
import { registerIcons } from '../ui/icons/icons';
import { Keys } from '../ui/keys/keys';
import { enterNextPane } from '../ui/keys/panes';
import { NotFetched } from '../ui/not-fetched';
import { Printing } from '../ui/printing';
import { KeyList } from './key-list';
import { LoadingBar } from './loading-bar';
import { OfflineBar } from './offline-bar';
import { PageSigns } from './page-signs';
import { Rail } from './rail/rail';
import { ReachablePlaces } from './rail/reachable-places';
import { TopBar } from './top-bar/top-bar';

/** Top bar, rail and the page between them. */
@Component({
  selector: 'bf-frame',
  imports: [DemoBanner, KeyList, LoadingBar, NotFetched, OfflineBar, Rail, RouterOutlet, TopBar],
  host: { '[class.demo]': 'demo()', '[class.bare]': 'page.signs().bare', '[class.own-bar]': 'page.signs().ownBar' },
  templateUrl: './frame.html',
  styleUrl: './frame.scss',
})
export class Frame {
  private readonly router = inject(Router);
  private readonly reports = inject(CurrentReport);
  private readonly places = inject(ReachablePlaces);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly keyList = viewChild<KeyList>('keyList');
  protected readonly listing = signal<true | null>(null);
  protected readonly page = inject(PageSigns);
  protected readonly demo = inject(Session).demo;
  protected readonly t = inject(Words).t;

  constructor() {
    registerIcons(insideDrawings);
    inject(Printing).follow(inject(DestroyRef));
    effect(() => {
      const id = this.page.reportId();
      if (id) this.reports.choose(id);
    });
    openWhenFetched(this.keyList, this.listing, (list) => list.open());
    this.offerKeys();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  private offerKeys(): void {
    const keys = inject(Keys);
    const until = inject(DestroyRef);
    keys.offer('everywhere', { '?': () => this.listing.set(true), F6: enterNextPane }, until);
    const go = (to: string) => () => {
      const place = this.places.all().find(({ key }) => key === to);
      if (place) void this.router.navigateByUrl(place.url);
    };
    keys.offer('go', { 'g i': go('g i'), 'g r': go('g r'), 'g m': go('g m'), 'g p': go('g p') }, until);
  }
}
