import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, ObjectLiteral } from 'typeorm';
import { type Connection, PostgresConnection, SqliteConnection } from './connection.js';
import { beginWriting, commitWriting, LONGEST_WAIT_MS } from './dialect/writing.js';
import { bound, type Values } from './statements/named.js';
import { type EntityClass, rowShape } from './statements/row-shape.js';
import { OneTransaction } from './one-transaction.js';
import { Transaction } from './transaction.js';

/**
 * Every write of the program, one at a time: in the process by a queue (SQLite's one connection would mix overlapping
 * transactions), beside other processes by the database's lock. What a unit of work reads, it reads in its own transaction.
 */
@Injectable()
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<Transaction>();
  private readonly whole = new AsyncLocalStorage<OneTransaction>();
  private readonly reading: Connection;
  private readonly writing: Connection | null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    @InjectDataSource() private readonly writer: DataSource,
    @InjectDataSource('reader') private readonly reader: DataSource,
  ) {
    this.reading = this.isPostgres ? new PostgresConnection(reader) : new SqliteConnection(reader);
    this.writing = this.isPostgres ? null : new SqliteConnection(writer);
  }

  /** The manager to read with: the running transaction's, else the reader's. */
  get read(): EntityManager {
    return this.running?.manager ?? this.reader.manager;
  }

  /** Runs the work in a transaction; inside another unit of work, in that one's. */
  run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const running = this.current.getStore();
    const whole = this.whole.getStore();
    if (running) return work(running);
    if (whole && !whole.isOver)
      return whole.join((transaction) => this.current.run(transaction, () => work(transaction)));
    return this.begin(work);
  }

  /**
   * All that the work writes becomes one transaction, which lasts from its first write to its end: `first` runs before that write, and
   * `last` with what came of it. Where the work fails between writes, what it had written stays, without `last`.
   */
  async asOne<T>(
    work: () => Promise<T>,
    first: (transaction: Transaction) => Promise<void>,
    last: (transaction: Transaction, done: T) => Promise<void>,
  ): Promise<T> {
    const whole = new OneTransaction((held) => this.begin(held), first);
    return this.whole.run(whole, async () => {
      try {
        const done = await work();
        if (whole.transaction) await this.run((transaction) => last(transaction, done));
        return done;
      } finally {
        await whole.commit();
      }
    });
  }

  /** Rows of a hand-written portable statement, with `:name` for each value. */
  async query<T>(sql: string, values: Values = {}): Promise<T[]> {
    const { connection } = this;
    const statement = bound(sql, values, connection.mark);
    return connection.query<T>(statement.text, statement.values);
  }

  /** An entity's rows by a hand-written condition, as `find` would give them, without composing a statement anew at every request. */
  async rows<T extends ObjectLiteral>(entity: EntityClass<T>, condition: string, values: Values = {}): Promise<T[]> {
    return this.query<T>(`${rowShape(this.reader.getMetadata(entity)).select} WHERE ${condition}`, values);
  }

  private get running(): Transaction | undefined {
    return this.current.getStore() ?? this.whole.getStore()?.transaction ?? undefined;
  }

  private get connection(): Connection {
    return this.running?.connection ?? this.reading;
  }

  get isPostgres(): boolean {
    return this.writer.options.type === 'postgres';
  }

  private begin<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const until = Date.now() + LONGEST_WAIT_MS;
    return this.inTurn(() => this.transact(work, until));
  }

  /**
   * Not TypeORM's transaction(): it counts how deep it is. A full disk ends the transaction before it can be rolled back,
   * the count stays, and every later one would be a savepoint that nobody commits.
   */
  private async transact<T>(work: (transaction: Transaction) => Promise<T>, until: number): Promise<T> {
    const runner = this.writer.createQueryRunner();
    try {
      await beginWriting(runner, this.isPostgres, until);
      const transaction = new Transaction(runner.manager, this.writing ?? new PostgresConnection(runner));
      const done = await this.current.run(transaction, () => work(transaction));
      await commitWriting(runner, this.isPostgres);
      return done;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private inTurn<T>(start: () => Promise<T>): Promise<T> {
    const turn = this.last.then(start, start);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
