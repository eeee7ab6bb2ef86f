import { Component, type ElementRef, computed, inject, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Words } from '../i18n/words';
import { Preferences } from '../session/kept/preferences';
import { Keys } from '../ui/keys/keys';
import { type KeyScreen, type SaidKey, keysIn, screenKeys } from '../ui/keys/screen-keys';
import { ReachablePlaces } from './rail/reachable-places';

/** `?`: the keys of this page, of the trees and grids on it, and of every page. */
@Component({
  selector: 'bf-key-list',
  imports: [MatButton],
  templateUrl: './key-list.html',
  styleUrl: './key-list.scss',
})
export class KeyList {
  private readonly keys = inject(Keys);
  private readonly places = inject(ReachablePlaces);
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  protected readonly t = inject(Words).t;
  protected readonly preferences = inject(Preferences);
  protected readonly groups = computed(() => {
    const offered = this.keys.screens();
    return [
      ...this.keys.ownKeys().map((screen) => ({ words: screenKeys[screen].title, screens: [screen] })),
      { words: 'frame.keys.here', screens: offered.filter((screen) => !isEverywhere(screen)) },
      { words: 'frame.keys.everywhere', screens: offered.filter(isEverywhere) },
    ]
      .filter(({ screens }) => screens.length)
      .map(({ words, screens }) => ({ words, shortcuts: screens.flatMap(this.shown) }));
  });

  open(): void {
    this.box().nativeElement.showModal();
  }

  /** A `g` key whose place the role may not open is not listed. */
  private readonly shown = (screen: KeyScreen): SaidKey[] =>
    keysIn(screen, this.t).filter(({ keys }) => screen !== 'go' || this.places.all().some(({ key }) => key === keys));
}

const isEverywhere = (screen: KeyScreen): boolean => screen === 'everywhere' || screen === 'go';
