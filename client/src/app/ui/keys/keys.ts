import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { Preferences } from '../../session/preferences';
import { isComposed, isTyping, nameOf } from './key-names';

export interface Shortcut {
  /** 'j', 'g i' (one after the other), 'Alt+1', 'F8'. */
  readonly keys: string;
  /** Key of the words in the list. */
  readonly words: string;
  readonly params?: () => Record<string, string>;
  readonly run: () => void;
  readonly everywhere?: true;
}

/** A key that a tree or grid of the page takes by itself while it has the focus; it is listed beside the others. */
export type OwnKey = Pick<Shortcut, 'keys' | 'words'>;
interface OwnKeys {
  readonly words: string;
  readonly shortcuts: readonly OwnKey[];
}

const PATIENCE = 1000;

/** The keys of the page and of the frame. A page offers its own while it stands. */
@Injectable({ providedIn: 'root' })
export class Keys {
  private readonly preferences = inject(Preferences);
  private readonly offered = signal<readonly Shortcut[]>([]);
  private readonly listed = signal<readonly OwnKeys[]>([]);
  private before = { key: '', at: 0 };
  readonly shortcuts = this.offered.asReadonly();
  readonly ownKeys = this.listed.asReadonly();

  constructor() {
    document.addEventListener('keydown', (event) => this.press(event));
  }

  offer(shortcuts: readonly Shortcut[], until: DestroyRef): void {
    this.offered.update((others) => [...others, ...shortcuts]);
    until.onDestroy(() => this.offered.update((all) => all.filter((one) => !shortcuts.includes(one))));
  }

  /** For the list alone: `words` names what takes them. */
  list(words: string, shortcuts: readonly OwnKey[], until: DestroyRef): void {
    const own = { words, shortcuts };
    this.listed.update((others) => [...others, own]);
    until.onDestroy(() => this.listed.update((all) => all.filter((one) => one !== own)));
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || isComposed(event)) return;
    const key = nameOf(event);
    if (
      key.length === 1 &&
      (isTyping(event.target) || !this.preferences.now().letters || document.querySelector('dialog[open]'))
    )
      return;
    const sequence = event.timeStamp - this.before.at < PATIENCE ? `${this.before.key} ${key}` : key;
    this.before = { key, at: event.timeStamp };
    const wanted =
      this.offered().findLast(({ keys }) => keys === sequence) ?? this.offered().findLast(({ keys }) => keys === key);
    if (!wanted) return;
    event.preventDefault();
    this.before = { key: '', at: 0 };
    wanted.run();
  }
}
