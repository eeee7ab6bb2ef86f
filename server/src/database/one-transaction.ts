import type { Transaction } from './transaction.js';

type Transact = <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;

/**
 * Several units of work in one transaction, from the first of them until it is ended from outside. One that fails takes those
 * before it along, as inside one another, and the next begins anew.
 */
export class OneTransaction {
  /** What is open now, to read through. */
  transaction: Transaction | null = null;
  /** Whoever writes after it, left running by the work, is on their own: nobody would end what they began. */
  isOver = false;
  private opening: Promise<Transaction> | null = null;
  private ended: Promise<void> = Promise.resolve();
  private last: Promise<unknown> = Promise.resolve();
  private end: { commit(): void; rollBack(error: unknown): void } | null = null;

  constructor(
    private readonly transact: Transact,
    private readonly first: (transaction: Transaction) => Promise<void>,
  ) {}

  /** One after another, as without it: one that fails must not take the transaction away from under another's hands. */
  join<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const turn = this.last.then(() => this.next(work));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  async commit(): Promise<void> {
    this.isOver = true;
    await this.last;
    this.end?.commit();
    await this.over();
  }

  private async next<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = await (this.opening ??= this.open());
    try {
      return await work(transaction);
    } catch (error) {
      this.end?.rollBack(error);
      await this.over().catch(() => undefined);
      throw error;
    }
  }

  private open(): Promise<Transaction> {
    return new Promise((opened, failed) => {
      this.ended = this.transact(async (transaction) => {
        await this.first(transaction);
        const held = new Promise<void>((commit, rollBack) => (this.end = { commit, rollBack }));
        opened((this.transaction = transaction));
        await held;
      });
      this.ended.catch((error: unknown) => {
        this.clear();
        failed(error);
      });
    });
  }

  private async over(): Promise<void> {
    const { ended } = this;
    this.clear();
    await ended;
  }

  private clear(): void {
    this.transaction = this.opening = this.end = null;
    this.ended = Promise.resolve();
  }
}
