import { Component, DestroyRef, type ElementRef, computed, effect, inject, signal, viewChild } from '@angular/core';
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
  protected readonly helping = signal<true | null>(null);
  protected readonly page = inject(PageSigns);
  protected readonly demo = inject(Session).demo;
  protected readonly t = inject(Words).t;
  private readonly goKeys = computed(() => this.places.all().filter((place) => place.key));

  constructor() {
    registerIcons(insideDrawings);
    inject(Printing).follow(inject(DestroyRef));
    effect(() => {
      const id = this.page.reportId();
      if (id) this.reports.choose(id);
    });
    openWhenFetched(this.keyList, this.helping, (list) => list.open());
    this.offerKeys();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  protected openHelp(): void {
    this.helping.set(true);
  }

  private offerKeys(): void {
    const keys = inject(Keys);
    const until = inject(DestroyRef);
    const always = [
      { keys: '?', words: 'frame.keys.list', run: () => this.openHelp(), everywhere: true },
      { keys: 'F6', words: 'frame.keys.pane', run: enterNextPane, everywhere: true },
    ] as const;
    keys.offer(always, until);
    const shortcuts = ['i', 'r', 'm', 'p'].map((letter) => ({ keys: `g ${letter}`, words: 'frame.keys.go', letter }));
    keys.offer(
      shortcuts.map(({ letter, ...shortcut }) => ({
        ...shortcut,
        everywhere: true as const,
        params: () => this.nameOf(letter),
        run: () => this.go(letter),
      })),
      until,
    );
  }

  private nameOf(letter: string): Record<string, string> {
    const place = this.goKeys().find(({ key }) => key === letter);
    return place ? { place: this.t(`frame.place.${place.name}`) } : {};
  }

  private go(letter: string): void {
    const place = this.goKeys().find(({ key }) => key === letter);
    if (place) void this.router.navigateByUrl(place.url);
  }
}
