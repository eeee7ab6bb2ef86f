import { ChangeDetectionStrategy, Component, type ElementRef, computed, inject, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Words } from '../i18n/words';
import { Preferences } from '../session/preferences';
import { Keys, type Shortcut } from '../ui/keys/keys';

/** `?`: the keys of this page and of every page. */
@Component({
  selector: 'bf-key-list',
  imports: [MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './key-list.html',
  styleUrl: './key-list.scss',
})
export class KeyList {
  private readonly keys = inject(Keys);
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  protected readonly t = inject(Words).t;
  protected readonly preferences = inject(Preferences);
  protected readonly groups = computed(() => [
    { words: 'frame.keys.here', shortcuts: this.listed(false) },
    { words: 'frame.keys.everywhere', shortcuts: this.listed(true) },
  ].filter(({ shortcuts }) => shortcuts.length));

  open(): void {
    this.box().nativeElement.showModal();
  }

  /** A `g` key whose place the role may not open has no name and is not listed. */
  private listed(everywhere: boolean): { keys: string[]; text: string }[] {
    return this.keys
      .shortcuts()
      .filter((shortcut) => !!shortcut.everywhere === everywhere && isNamed(shortcut))
      .map(({ keys, words, params }) => ({ keys: keys.split(' '), text: this.t(words, params?.()) }));
  }
}

const isNamed = ({ params }: Shortcut): boolean => !params || Object.keys(params()).length > 0;
