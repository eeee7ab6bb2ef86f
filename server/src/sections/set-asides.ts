import { type NewSetAside, errorPlaceKey, errorPlaceOf, settingAsideRefusals, textParagraphs } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { newId } from '../database/id.js';
import type { Transaction } from '../database/transaction.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { conflict, notFound } from '../http/problem.js';
import { Errors, errorPlaceIn } from '../review/errors.js';
import { refuse } from '../review/gate.js';
import { type SectionFacts, SectionLoader } from '../review/loaders/section-loader.js';
import { SetAside } from '../review/records/set-aside.entity.js';
import type { Actor } from '../users/actor.js';

/** More than anybody gives a reason for. */
const MOST = 200;

/** What proof-reading calls an error and the head of the unit leaves as it is, with the reason: no rule stops the work. */
@Injectable()
export class SetAsides {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly sections: SectionLoader,
    private readonly errors: Errors,
  ) {}

  async add(actor: Actor, sectionId: string, { digest, reason, ...passage }: NewSetAside): Promise<void> {
    await this.work.run(async (transaction) => {
      const { row, setAsides } = await this.settable(actor, sectionId);
      if (digest !== row.digest) throw conflict('text_changed');
      const text = textParagraphs(row);
      const key = errorPlaceKey(passage);
      const errors = new Set((await this.errors.in(row)).map((error) => errorPlaceKey(errorPlaceOf(text, error))));
      if (!errors.has(key)) throw conflict('error_gone');
      const keyOf = (one: SetAside) => errorPlaceKey(errorPlaceIn(one));
      if (setAsides.some((one) => keyOf(one) === key)) return;
      const lapsed = setAsides.find((one) => !errors.has(keyOf(one)));
      if (setAsides.length >= MOST) await this.makeRoom(transaction, lapsed);
      const { rule, words, at: place, length } = passage;
      const [at, afterEntry] = [this.clock.stamp(), await this.audit.lastEntry()];
      const said = { rule, words, place, length, reason };
      await transaction.add(SetAside, { id: newId(), sectionId, ...said, setBy: actor.id, at, afterEntry });
      await this.record(actor, 'set_aside_error', sectionId, rule);
    });
  }

  async takeBack(actor: Actor, sectionId: string, id: string): Promise<void> {
    await this.work.run(async (transaction) => {
      const { setAsides } = await this.settable(actor, sectionId);
      const row = setAsides.find((one) => one.id === id);
      if (!row) throw notFound();
      await transaction.erase(SetAside, { id });
      await this.record(actor, 'count_error', sectionId, row.rule);
    });
  }

  /** What no longer holds must not stand in the way of what does: the oldest of it goes. */
  private async makeRoom(transaction: Transaction, lapsed: SetAside | undefined): Promise<void> {
    if (!lapsed) throw conflict('set_aside_enough', { most: MOST });
    await transaction.erase(SetAside, { id: lapsed.id });
  }

  private async settable(actor: Actor, sectionId: string): Promise<SectionFacts> {
    const facts = await this.sections.require(actor, sectionId);
    refuse(settingAsideRefusals(facts.rights));
    return facts;
  }

  /** The words stay out of the trail, which is kept for ever. */
  private record(actor: Actor, action: string, id: string, rule: string) {
    return this.audit.record({ actor, action, object: { type: 'section', id }, facts: { rule } });
  }
}
