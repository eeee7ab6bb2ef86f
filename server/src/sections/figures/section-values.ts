import { acceptingRefusals, citesFigure, type ValuesAccepted } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Clock } from '../../database/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { textFacts } from '../../outline/new-section.js';
import { Section } from '../../outline/section.entity.js';
import { rolesForSection } from '../../outline/report-roles.js';
import type { Figure } from '../../register/figure.entity.js';
import { refuse } from '../../review/gate.js';
import { SectionLoader, type SectionRow } from '../../review/loaders/section-loader.js';
import { PinnedValues, type Renewed } from '../../review/pinned-values.js';
import type { Actor } from '../../users/actor.js';

/** Newer values of figures in a section's text. A text never changes by itself: who holds it takes them. */
@Injectable()
export class SectionValues {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly sections: SectionLoader,
    private readonly pinned: PinnedValues,
  ) {}

  /** Writes the newest values into the text, as far as who takes them may know them. */
  async renew(row: SectionRow, may?: (figure: Figure, givenOut: boolean) => boolean): Promise<Renewed> {
    const { renewed: text } = await this.pinned.of(row, may);
    if (text.digest === row.digest) return text;
    await this.work.run((transaction) =>
      transaction.changeVersioned(
        Section,
        row.id,
        { contentVersion: row.contentVersion },
        { ...text, words: textFacts(text.heading, text.body).words, contentAt: this.clock.stamp() },
      ),
    );
    return text;
  }

  /** Taking a registered value is not writing: it makes nobody an author. Into an approved text it comes with the confirmation alone. */
  async accept(actor: Actor, sectionId: string, contentVersion: number): Promise<ValuesAccepted> {
    return this.work.run(async () => {
      const { row, rights } = await this.sections.require(actor, sectionId);
      refuse(acceptingRefusals(rights), { version: contentVersion, current: row.contentVersion });
      if (row.state === 'stale') refuse([{ code: 'wrong_state', params: { state: row.state } }]);
      const { digest, body } = await this.renew(row, ({ ownerUnitId }, givenOut) =>
        citesFigure({ roles: rolesForSection(actor, row, ownerUnitId), retired: false, givenOut }),
      );
      const taken = digest !== row.digest;
      if (taken)
        await this.audit.record({
          actor,
          action: 'accept_values',
          object: { type: 'section', id: sectionId },
          facts: { from: row.digest, to: digest },
        });
      const { words } = textFacts(row.heading, body);
      return { contentVersion: contentVersion + (taken ? 1 : 0), digest, words, savedAt: this.clock.stamp(), body };
    });
  }
}
