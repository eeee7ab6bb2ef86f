import {
  Injectable,
  InjectionToken,
  type Signal,
  type WritableSignal,
  computed,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { Kept } from './kept';
import { Session } from '../session';

/** What somebody is writing in a field and has not sent. */
export interface Draft<T> extends Signal<T> {
  set(value: T): void;
  update(change: (value: T) => T): void;
  /** Called when it goes out; what that gives is called once it has arrived, and forgets it, but not what was written since. */
  sending(): () => void;
}

export const DRAFT_STORE = new InjectionToken('where drafts are kept', { factory: () => localStorage as Storage });

/** One draft, on screen and in the store; null: nothing is written. */
class Cell {
  readonly value: WritableSignal<unknown>;

  constructor(private readonly kept: Kept<unknown>) {
    this.value = signal(kept.read());
  }

  write(value: unknown): void {
    this.value.set(value);
    if (value === null) this.kept.forget();
    else this.kept.keep(value);
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The drafts of this browser, each of the one person who wrote it. */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly session = inject(Session);
  private readonly store = inject(DRAFT_STORE);
  private readonly cells = new Map<string, Cell>();
  /** A session that ended has its writer still: what is typed until the next sign-in is that person's. */
  private readonly writer = linkedSignal<string | undefined, string>({
    source: () => this.session.me()?.account.id,
    computation: (id, before) => id ?? before?.value ?? '',
  });

  cell(place: string): Cell {
    const writer = this.writer();
    const key = `${writer} ${place}`;
    const known = this.cells.get(key);
    if (known) return known;
    const cell = new Cell(new Kept<unknown>(writer, place, this.store));
    this.cells.set(key, cell);
    return cell;
  }
}

/**
 * The draft of one place (`comment.<section>`): it is there again after a reload, on the way back and after the next sign-in, and it is nobody
 * else's. Until something is written it is `blank`.
 */
export function draft<T>(place: () => string, blank: () => T): Draft<T> {
  const drafts = inject(Drafts);
  const cell = computed(() => drafts.cell(place()));
  const value = computed(() => (cell().value() as T | null) ?? blank());
  const set = (to: T): void => cell().write(same(to, blank()) ? null : to);
  const sending = () => {
    const [from, sent] = [cell(), value()];
    return () => same(from.value() ?? blank(), sent) && from.write(null);
  };
  return Object.assign(value, { set, update: (change: (now: T) => T) => set(change(value())), sending });
}

/** Something of a draft as a draft of its own. */
export function lens<T, Part>(
  whole: Draft<T>,
  read: (whole: T) => Part,
  put: (whole: T, part: Part) => T,
): Draft<Part> {
  const value = computed(() => read(whole()));
  const set = (to: Part): void => whole.update((now) => put(now, to));
  const update = (change: (now: Part) => Part): void => set(change(value()));
  return Object.assign(value, { set, update, sending: whole.sending });
}

/** One field of a draft that has several. */
export const part = <T, Name extends keyof T>(whole: Draft<T>, name: Name): Draft<T[Name]> =>
  lens(
    whole,
    (now) => now[name],
    (now, to) => ({ ...now, [name]: to }),
  );

/** Words that are kept in another way, as a section's text is, in the form that a field takes. */
export function keptElsewhere(value: Signal<string>, set: (words: string) => void): Draft<string> {
  const words = computed(() => value());
  return Object.assign(words, {
    set,
    update: (change: (now: string) => string): void => set(change(value())),
    sending: () => () => undefined,
  });
}
