import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';

export class StaleVersion extends Error {
  constructor(readonly current: number | null) {
    super('The row has changed since it was read.');
  }
}

type Patch<T> = { [K in keyof T]?: T[K] };
type Counter = 'version' | 'contentVersion';

/** What a unit of work may do to the database. The only writer there is. */
export class Transaction {
  constructor(readonly manager: EntityManager) {}

  async add<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: Patch<T> | Patch<T>[]): Promise<void> {
    const list = Array.isArray(rows) ? rows : [rows];
    // SQLite binds at most 32,766 values a statement
    for (let start = 0; start < list.length; start += 500) {
      await this.manager.createQueryBuilder().insert().into(entity).values(list.slice(start, start + 500) as never).updateEntity(false).execute();
    }
  }

  async change<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>, patch: Patch<T>): Promise<number> {
    const result = await this.manager.update(entity, where, patch as never);
    return result.affected ?? 0;
  }

  /** Compare and set: the row moves on by one version, or StaleVersion. save() with a version column is no lock. */
  async changeVersioned<T extends ObjectLiteral & { id: string }>(entity: EntityTarget<T>, id: string, expected: Partial<Record<Counter, number>>, patch: Patch<T>): Promise<void> {
    const counters = Object.keys(expected) as Counter[];
    const steps = Object.fromEntries(counters.map((counter) => [counter, expected[counter]! + 1]));
    const changed = await this.change(entity, { id, ...expected } as unknown as FindOptionsWhere<T>, { ...patch, ...steps } as Patch<T>);
    if (changed === 1) return;
    const row = (await this.manager.findOneBy(entity, { id } as FindOptionsWhere<T>)) as Record<string, number> | null;
    throw new StaleVersion(row ? (row[counters[0]!] ?? null) : null);
  }

  async erase<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<number> {
    const result = await this.manager.delete(entity, where);
    return result.affected ?? 0;
  }
}
