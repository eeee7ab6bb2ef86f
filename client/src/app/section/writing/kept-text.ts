import type { SectionText } from '@bafang/shared';

/** What was typed and is not in the database yet, as the browser keeps it. */
interface KeptText {
  readonly text: SectionText;
  /** The contentVersion it was typed on. */
  readonly base: number;
  readonly at: string;
}

/** One text of one person in this browser; nothing is thrown where the store is full or closed. */
export class KeptTexts {
  private readonly key: string;

  constructor(
    accountId: string,
    sectionId: string,
    private readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = localStorage,
  ) {
    this.key = `bafang.text.${accountId}.${sectionId}`;
  }

  read(): KeptText | null {
    try {
      return JSON.parse(this.store.getItem(this.key) ?? 'null') as KeptText | null;
    } catch {
      return null;
    }
  }

  /** Whether it is kept: the words on screen must not promise more. */
  keep(kept: KeptText): boolean {
    try {
      this.store.setItem(this.key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    this.store.removeItem(this.key);
  }
}
