/** What one person wrote in one place and the server does not have yet, as the browser keeps it; nothing is thrown where its store is full or closed. */
export class Kept<T> {
  private readonly key: string;

  constructor(
    accountId: string,
    place: string,
    private readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = localStorage,
  ) {
    this.key = `bafang.text.${accountId}.${place}`;
  }

  read(): T | null {
    try {
      return JSON.parse(this.store.getItem(this.key) ?? 'null') as T | null;
    } catch {
      return null;
    }
  }

  /** Whether it is kept: the words on screen must not promise more. */
  keep(kept: T): boolean {
    try {
      this.store.setItem(this.key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    try {
      this.store.removeItem(this.key);
    } catch {
      // closed: nothing was kept
    }
  }
}
