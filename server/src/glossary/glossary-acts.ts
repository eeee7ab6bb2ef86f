import {
  changeProblem,
  type Glossary,
  type GlossaryChange,
  glossaryChanges,
  type GlossaryCode,
  type GlossaryEntry,
  glossaryWith,
  mergeConflicts,
  mergedGlossary,
  type Refusal,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { notFound, refused, stale } from '../http/problem.js';
import type { Actor } from '../users/actor.js';
import { type CurrentGlossary, Glossaries } from './glossaries.js';
import { GlossaryAccess } from './glossary-access.js';
import { GlossaryVersion } from './glossary-version.entity.js';

interface Act {
  action: 'change_glossary' | 'import_glossary' | 'restore_glossary';
  facts?: Record<string, number>;
}

const refuse = (problems: readonly (Refusal<GlossaryCode> | null)[]): void => {
  const reasons = problems.filter((problem) => problem !== null);
  if (reasons.length) throw refused(reasons);
};

/** What becomes of a glossary: each act is a new version on top of the one that was read. */
@Injectable()
export class GlossaryActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly access: GlossaryAccess,
    private readonly glossaries: Glossaries,
  ) {}

  change(actor: Actor, reportId: string, version: number, change: GlossaryChange): Promise<CurrentGlossary> {
    return this.save(actor, reportId, version, { action: 'change_glossary' }, (glossary) => {
      if (change.was !== null && !glossary[change.list].some(({ term }) => term === change.was)) throw notFound();
      refuse([changeProblem(glossary, change)]);
      return glossaryWith(glossary, change);
    });
  }

  /** Entries of a list from outside; what stands against one was shown before, so now it refuses all. */
  take(actor: Actor, reportId: string, version: number, entries: readonly GlossaryEntry[]): Promise<CurrentGlossary> {
    return this.save(actor, reportId, version, { action: 'import_glossary' }, (glossary) => {
      refuse(mergeConflicts(glossary, entries).map(({ problem }) => problem));
      return mergedGlossary(glossary, entries).glossary;
    });
  }

  restore(actor: Actor, reportId: string, version: number, restored: number): Promise<CurrentGlossary> {
    const act: Act = { action: 'restore_glossary', facts: { restored } };
    return this.save(actor, reportId, version, act, (_, hostUnitId) => this.glossaries.at(hostUnitId, restored));
  }

  private async save(
    actor: Actor,
    reportId: string,
    version: number,
    { action, facts }: Act,
    become: (glossary: Glossary, hostUnitId: string) => Glossary | Promise<Glossary>,
  ): Promise<CurrentGlossary> {
    return this.work.run(async (transaction) => {
      const { hostUnitId } = await this.access.writable(actor, reportId);
      const current = await this.glossaries.current(hostUnitId);
      if (version !== current.version) throw stale(current.version);
      const content = await become(current.glossary, hostUnitId);
      const { added, changed, removed } = glossaryChanges(current.glossary, content);
      const counts = { added: added.length, changed: changed.length, removed: removed.length };
      if (!added.length && !changed.length && !removed.length) return current;
      const number = current.version + 1;
      const at = this.clock.stamp();
      await transaction.add(GlossaryVersion, { hostUnitId, number, content, counts, savedBy: actor.id, at });
      await this.audit.record({
        actor,
        action,
        object: { type: 'glossary', id: hostUnitId, label: String(number) },
        facts: { ...counts, ...facts },
      });
      return { version: number, glossary: content };
    });
  }
}
