import { type Glossary, shippedGlossary } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound } from '../http/problem.js';
import { GlossaryVersion } from './glossary-version.entity.js';

/** The shipped list, with which every host unit begins. */
export const FIRST = 1;
/** Signs of the versions that are kept at hand: some hundred usual ones, or two that are as full as one may be. */
const MOST = 8_000_000;

export interface CurrentGlossary {
  version: number;
  glossary: Glossary;
}

/** The glossary of each host unit. A version never changes, so it is read once; which is the newest is asked each time, for another process may have saved. */
@Injectable()
export class Glossaries {
  private readonly known = new LRUCache<string, Glossary>({
    maxSize: MOST,
    sizeCalculation: (glossary) => JSON.stringify(glossary).length,
  });

  constructor(private readonly work: UnitOfWork) {}

  async current(hostUnitId: string): Promise<CurrentGlossary> {
    const [newest] = await this.work.query<{ number: number | null }>(
      'SELECT MAX(number) AS number FROM glossary_versions WHERE host_unit_id = :hostUnitId',
      { hostUnitId },
    );
    const version = newest?.number ?? FIRST;
    return { version, glossary: await this.at(hostUnitId, version) };
  }

  async at(hostUnitId: string, version: number): Promise<Glossary> {
    if (version === FIRST) return shippedGlossary;
    const key = `${hostUnitId} ${version}`;
    const known = this.known.get(key);
    if (known) return known;
    const read = await this.read(hostUnitId, version);
    this.known.set(key, read);
    return read;
  }

  private async read(hostUnitId: string, number: number): Promise<Glossary> {
    const [row] = await this.work.rows(GlossaryVersion, 'host_unit_id = :hostUnitId AND number = :number', {
      hostUnitId,
      number,
    });
    if (!row) throw notFound();
    return row.content;
  }
}
