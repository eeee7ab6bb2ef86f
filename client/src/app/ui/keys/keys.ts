import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { Preferences } from '../../session/kept/preferences';
import { isComposed, isTyping, nameOf } from './key-names';
import type { KeyScreen, KeysIn } from './screen-keys';

/** What each key of a screen does: 'j', 'g i' (one after the other), 'Alt+1', 'F8'. */
type Runs<Screen extends KeyScreen> = Readonly<Record<KeysIn<Screen>, () => void>>;
interface Offer {
  readonly screen: KeyScreen;
  readonly runs: Readonly<Record<string, () => void>>;
}

const PATIENCE = 1000;

/** The keys of the page and of the frame. A page offers its own while it stands. */
@Injectable({ providedIn: 'root' })
export class Keys {
  private readonly preferences = inject(Preferences);
  private readonly offered = signal<readonly Offer[]>([]);
  private readonly listed = signal<readonly { readonly screen: KeyScreen }[]>([]);
  private before = { key: '', at: 0 };
  /** Whose keys are pressed anywhere on the page. */
  readonly screens = computed(() => this.offered().map(({ screen }) => screen));
  readonly ownKeys = computed(() => this.listed().map(({ screen }) => screen));

  constructor() {
    document.addEventListener('keydown', (event) => this.press(event));
  }

  offer<Screen extends KeyScreen>(screen: Screen, runs: Runs<Screen>, until: DestroyRef): void {
    const offer = { screen, runs };
    this.offered.update((others) => [...others, offer]);
    until.onDestroy(() => this.offered.update((all) => all.filter((one) => one !== offer)));
  }

  /** For the list alone: a tree or grid of the page takes them by itself while it has the focus. */
  list(screen: KeyScreen, until: DestroyRef): void {
    const own = { screen };
    this.listed.update((others) => [...others, own]);
    until.onDestroy(() => this.listed.update((all) => all.filter((one) => one !== own)));
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || isComposed(event)) return;
    const key = nameOf(event);
    // of what has the focus it is the own key
    if (key === 'Enter' && (event.target !== document.body || document.querySelector('dialog[open]'))) return;
    if (
      key.length === 1 &&
      (isTyping(event.target) || !this.preferences.now().letters || document.querySelector('dialog[open]'))
    )
      return;
    const sequence = event.timeStamp - this.before.at < PATIENCE ? `${this.before.key} ${key}` : key;
    this.before = { key, at: event.timeStamp };
    const run = this.runOf(sequence) ?? this.runOf(key);
    if (!run) return;
    event.preventDefault();
    this.before = { key: '', at: 0 };
    run();
  }

  /** Of two that take a key the one that came last has it. */
  private runOf(keys: string): (() => void) | undefined {
    return this.offered().findLast(({ runs }) => Object.hasOwn(runs, keys))?.runs[keys];
  }
}
