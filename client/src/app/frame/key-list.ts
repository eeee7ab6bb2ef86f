import { Component, type ElementRef, computed, inject, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Words } from '../i18n/words';
import { Preferences } from '../session/preferences';
import { keyShown } from '../ui/keys/key-names';
import { Keys, type OwnKey, type Shortcut } from '../ui/keys/keys';

/** `?`: the keys of this page, of the trees and grids on it, and of every page. */
@Component({
  selector: 'bf-key-list',
  imports: [MatButton],
  templateUrl: './key-list.html',
  styleUrl: './key-list.scss',
})
export class KeyList {
  private readonly keys = inject(Keys);
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  protected readonly t = inject(Words).t;
  protected readonly preferences = inject(Preferences);
  protected readonly groups = computed(() => {
    const offered = this.keys.shortcuts().filter(isNamed);
    return [
      ...this.keys.ownKeys(),
      { words: 'frame.keys.here', shortcuts: offered.filter(({ everywhere }) => !everywhere) },
      { words: 'frame.keys.everywhere', shortcuts: offered.filter(({ everywhere }) => everywhere) },
    ]
      .filter(({ shortcuts }) => shortcuts.length)
      .map(({ words, shortcuts }) => ({ words, shortcuts: shortcuts.map(this.shown) }));
  });

  open(): void {
    this.box().nativeElement.showModal();
  }

  private readonly shown = ({
    keys,
    words,
    params,
  }: OwnKey & Pick<Shortcut, 'params'>): { keys: string[]; text: string } => ({
    keys: keys.split(' ').map(keyShown),
    text: this.t(words, params?.()),
  });
}

/** A `g` key whose place the role may not open has no name and is not listed. */
const isNamed = ({ params }: Shortcut): boolean => !params || Object.keys(params()).length > 0;
