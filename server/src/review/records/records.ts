import type { Rung } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import { ALGORITHM } from '../../database/digest.js';
import { newId } from '../../database/id.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Actor } from '../../users/actor.js';
import { AttestationRow } from './attestation.entity.js';
import type { Passed } from '../gate.js';
import { Transition } from './transition.entity.js';

export type Subject = 'section' | 'area' | 'report' | 'edition' | 'contribution';
/** An answer is handed on, never stated. */
type Attested = Exclude<Subject, 'contribution'>;

export interface Moved<Of extends Subject = Attested> extends Passed<string> {
  actor: Actor;
  reportId: string;
  /** What moved, with the label that the audit trail may show: a number, never a heading. */
  subject: { type: Of; id: string; label: string };
  action: string;
  from: string;
  reason?: string | null;
  rung?: Rung;
  passage?: string;
  digest?: string | null;
  round: number;
  facts?: Record<string, unknown>;
}

type Statement = Pick<AttestationRow, 'act' | 'verdict' | 'digest'> & Partial<Pick<AttestationRow, 'opinion' | 'form'>>;

/** What remains of an act: the transition people read, the attestation that holds while its digest does, the audit entry. */
@Injectable()
export class Records {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async moved(move: Moved<Subject>): Promise<void> {
    const { actor, role, subject, action, from, to, round } = move;
    const own = (type: Subject) => (subject.type === type ? subject.id : null);
    await this.work.run(async (transaction) => {
      await transaction.add(Transition, {
        id: newId(),
        reportId: move.reportId,
        sectionId: own('section'),
        areaId: own('area'),
        editionId: own('edition'),
        contributionId: own('contribution'),
        action,
        fromState: from,
        toState: to,
        actorId: actor.id,
        role,
        at: this.clock.stamp(),
        afterEntry: await this.audit.lastEntry(),
        reason: move.reason ?? null,
        rung: move.rung ?? null,
        passage: move.passage ?? null,
        digest: move.digest ?? null,
        round,
      });
      await this.audit.record({
        actor,
        action,
        object: subject,
        facts: { role, from, to, digest: move.digest ?? undefined, rung: move.rung, ...move.facts },
      });
    });
  }

  async attested({ actor, role, reportId, subject, round }: Moved, statement: Statement): Promise<void> {
    await this.work.run(async (transaction) =>
      transaction.add(AttestationRow, {
        id: newId(),
        reportId,
        subject: subject.type,
        subjectId: subject.id,
        actorId: actor.id,
        onBehalfOf: null,
        role,
        opinion: null,
        form: null,
        at: this.clock.stamp(),
        afterEntry: await this.audit.lastEntry(),
        algorithm: ALGORITHM,
        round,
        ...statement,
      }),
    );
  }
}
