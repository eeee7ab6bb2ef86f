import { Injectable, effect, signal } from '@angular/core';

export const SIZES = [1, 1.1, 1.2] as const;
export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Size = (typeof SIZES)[number];
type Scheme = (typeof SCHEMES)[number];

interface Stored {
  readonly size: Size;
  readonly scheme: Scheme;
  /** Whether single letters act as keys. */
  readonly letters: boolean;
}

const KEY = 'bafang.preferences';
const usual: Stored = { size: 1, scheme: 'auto', letters: true };

function stored(): Stored {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Stored>) };
  } catch {
    return usual;
  }
}

/** 字号, 深色 and keys, of this browser. */
@Injectable({ providedIn: 'root' })
export class Preferences {
  private readonly chosen = signal(stored());
  readonly now = this.chosen.asReadonly();

  constructor() {
    effect(() => {
      const { size, scheme } = this.chosen();
      const root = document.documentElement.style;
      root.setProperty('--bf-zoom', String(size));
      root.colorScheme = scheme === 'auto' ? '' : scheme;
      localStorage.setItem(KEY, JSON.stringify(this.chosen()));
    });
  }

  choose(change: Partial<Stored>): void {
    this.chosen.update((before) => ({ ...before, ...change }));
  }
}
