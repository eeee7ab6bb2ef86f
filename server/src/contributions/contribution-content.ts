import {
  canonicalContribution,
  canonicalDocument,
  type AttachedFile,
  type ContributionRights,
  type ContributionSaved,
  type ContributionSent,
  type ContributionText,
  holdsAny,
  instantInChina,
  isEmptyDocument,
  putContribution,
  type Refusal,
  readCanonicalContribution,
  readsContribution,
  unitRoles,
  wordCount,
  writesContribution,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Audit } from '../audit/audit.js';
import { Clock } from '../database/clock.js';
import { ALGORITHM, digestOf } from '../database/digest.js';
import { newId } from '../database/id.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Images } from '../files/images.js';
import { checkedBody } from '../http/checked-body.js';
import { conflict, forbidden, invalid } from '../http/problem.js';
import { refuse } from '../review/gate.js';
import { PinnedValues } from '../review/pinned-values.js';
import { Revisions } from '../sections/revisions.js';
import type { Actor } from '../users/actor.js';
import { type ContributionFacts, ContributionLoader, type ContributionRow, readsCopy } from './contribution-loader.js';
import { Contribution, ContributionRevision } from './request.entity.js';

const LOST = 'keep';
const MOST_A_DAY = 50;

type Put = z.output<typeof putContribution>;

/** What follows from an answer: stored beside it, recomputed with every change. */
export function answerFacts(
  text: ContributionText,
  attachments: readonly AttachedFile[] = [],
): { canonical: string; digest: string; words: number } {
  const canonical = canonicalContribution(text, attachments);
  return { canonical, digest: digestOf(canonical), words: wordCount(text.body, null) };
}

/** The write path of an answer, and what is kept of it. */
@Injectable()
export class ContributionContent {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly contributions: ContributionLoader,
    private readonly revisions: Revisions,
    private readonly images: Images,
    private readonly pinned: PinnedValues,
  ) {}

  async put(actor: Actor, id: string, contentVersion: number, content: Put): Promise<ContributionSaved> {
    return this.work.run(async (transaction) => {
      const row = await this.writable(actor, id, contentVersion);
      const text = await this.checked(actor, content, row);
      const changes = row.kind === 'opinion' && (await this.changes(text, row));
      const { digest, words } = answerFacts(text, row.attachments);
      const savedAt = this.clock.stamp();
      await transaction.changeVersioned(
        Contribution,
        id,
        { contentVersion },
        { ...text, verdict: content.verdict, changes, digest, words, contentAt: savedAt },
      );
      return { contentVersion: contentVersion + 1, digest, words, savedAt };
    });
  }

  /** A text that lost against a newer one: nothing that was written is thrown away. No more of them than a day can be read through. */
  async keepLost(actor: Actor, id: string, content: Put): Promise<void> {
    await this.work.run(async () => {
      const { row, rights } = await this.contributions.require(actor, id);
      if (!holdsAny(rights.asked, unitRoles)) throw forbidden();
      if ((await this.keptToday(id)) >= MOST_A_DAY) throw conflict('kept_enough', { most: MOST_A_DAY });
      const revision = await this.keepRevision({ id, ...(await this.checked(actor, content, row)) }, LOST, actor.id);
      await this.audit.record({
        actor,
        action: 'keep_revision',
        object: { type: 'contribution', id },
        facts: { revision },
      });
    });
  }

  async keepRevision(
    row: ContributionText & { id: string; attachments?: AttachedFile[] },
    act: string,
    authorId: string,
  ): Promise<string> {
    const id = newId();
    await this.work.run(async (transaction) =>
      transaction.add(ContributionRevision, {
        id,
        contributionId: row.id,
        act,
        ...answerFacts(row, row.attachments),
        algorithm: ALGORITHM,
        authorId,
        at: this.clock.stamp(),
        afterEntry: await this.audit.lastEntry(),
      }),
    );
    return id;
  }

  private async checked(actor: Actor, content: Put, row: ContributionRow): Promise<ContributionText> {
    const given = checked(content, row);
    const text = { ...given, body: await this.pinned.checked(given.body, row, (_, givenOut) => givenOut) };
    const bearer = { type: 'contribution', id: row.id, reportId: row.reportId } as const;
    await this.images.check(actor, bearer, text.body, row.body);
    return text;
  }

  /** The copy says something else than the text that was asked about. */
  private async changes({ body }: ContributionText, { sectionId, pinnedDigest }: ContributionRow): Promise<boolean> {
    const pinned = sectionId && pinnedDigest ? await this.revisions.textOf(sectionId, pinnedDigest) : null;
    return pinned ? canonicalDocument(pinned.body) !== canonicalDocument(body) : !isEmptyDocument(body);
  }

  /** The answer as this person reads it: as it stands, or as it last left the unit. */
  async readBy({ row, rights }: ContributionFacts): Promise<ContributionSent | null> {
    const reads = readsContribution(rights);
    return reads === 'whole' ? row : reads === 'sent_text' ? this.lastSent(row.id) : null;
  }

  private async lastSent(id: string): Promise<ContributionSent | null> {
    const [row] = await this.work.rows(
      ContributionRevision,
      `contribution_id = :id AND act = 'submit' ORDER BY after_entry DESC LIMIT 1`,
      { id },
    );
    return row ? readCanonicalContribution(row.canonical) : null;
  }

  private async keptToday(id: string): Promise<number> {
    const [row] = await this.work.query<{ count: number }>(
      `SELECT COUNT(*) AS count FROM contribution_revisions
      WHERE contribution_id = :id AND act = '${LOST}' AND at >= :morning`,
      { id, morning: instantInChina(this.clock.today()) },
    );
    return row!.count;
  }

  private async writable(actor: Actor, id: string, version: number): Promise<ContributionRow> {
    const { row, rights } = await this.contributions.require(actor, id);
    const newer =
      holdsAny(rights.asked, unitRoles) && readsCopy(row, rights)
        ? {
            body: row.body,
            figures: row.figures,
            verdict: row.verdict,
            note: row.note,
            contentVersion: row.contentVersion,
            by: null,
            at: row.contentAt,
            writes: writesContribution(rights),
          }
        : undefined;
    const refusals = newer ? writingRefusalsOf(rights) : [{ code: 'forbidden_role' }];
    refuse(refusals, { version, current: row.contentVersion, newer });
    return row;
  }
}

/** Why this person may not write it now. */
export function writingRefusalsOf(rights: ContributionRights): Refusal[] {
  if (!holdsAny(rights.asked, unitRoles)) return [{ code: 'forbidden_role' }];
  return writesContribution(rights) ? [] : [{ code: 'wrong_state', params: { state: rights.state } }];
}

function checked({ body, figures, verdict, note }: Put, { kind, wants }: ContributionRow): ContributionText {
  const text = checkedBody(body);
  const known = new Set(wants?.figures.map(({ name }) => name));
  if (Object.keys(figures).some((name) => !known.has(name))) throw invalid('figure_unknown');
  if ((verdict !== null || note) && kind !== 'opinion') throw invalid('invalid_input');
  return { body: text, figures, verdict, note };
}
