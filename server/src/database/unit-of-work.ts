import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, ObjectLiteral } from 'typeorm';
import { beginWriting, commitWriting } from './dialect/writing.js';
import { numbered } from './numbered.js';
import { type EntityClass, readRow, rowShape } from './row-shape.js';
import { Transaction } from './transaction.js';

/**
 * Every write of the program, one at a time: on SQLite by a queue (its one connection would mix overlapping
 * transactions), on PostgreSQL by an advisory lock. What a unit of work reads, it reads in its own transaction.
 */
@Injectable()
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<Transaction>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    @InjectDataSource() private readonly writer: DataSource,
    @InjectDataSource('reader') private readonly reader: DataSource,
  ) {}

  /** The manager to read with: the running transaction's, else the reader's. */
  get read(): EntityManager {
    return this.current.getStore()?.manager ?? this.reader.manager;
  }

  /** Runs the work in a transaction; inside another unit of work, in that one's. */
  run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const running = this.current.getStore();
    return running ? work(running) : this.inTurn(() => this.transact(work));
  }

  /** Rows of a hand-written portable statement with ? for each value. */
  async query<T>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    return this.read.query(this.isPostgres ? numbered(sql) : sql, [...values]);
  }

  /** An entity's rows by a hand-written condition, as `find` would give them, without composing a statement anew at every request. */
  async rows<T extends ObjectLiteral>(
    entity: EntityClass<T>,
    condition: string,
    values: readonly unknown[],
  ): Promise<T[]> {
    const shape = rowShape(this.reader.getMetadata(entity));
    return (await this.query<T>(`${shape.select} WHERE ${condition}`, values)).map((row) => readRow(shape, row));
  }

  get isPostgres(): boolean {
    return this.writer.options.type === 'postgres';
  }

  /**
   * Not TypeORM's transaction(): it counts how deep it is. A full disk ends the transaction before it can be rolled back,
   * the count stays, and every later one would be a savepoint that nobody commits.
   */
  private async transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    try {
      await beginWriting(runner, this.isPostgres);
      const transaction = new Transaction(runner.manager);
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
    if (this.isPostgres) return start();
    const turn = this.last.then(start, start);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
