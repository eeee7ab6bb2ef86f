import {
  type Attached,
  type AttachedFile,
  holdsAny,
  imageDigests,
  type ImageKept,
  readsPinned,
  unitRoles,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Attachments, type TextBearer } from '../files/attachments.js';
import { Images } from '../files/images.js';
import { Uploads } from '../files/uploads.js';
import type { Incoming } from '../http/incoming.js';
import { notFound } from '../http/problem.js';
import { refuse } from '../review/gate.js';
import { Units } from '../units/units.js';
import type { Actor } from '../users/actor.js';
import { answerFacts, ContributionContent, writingRefusalsOf } from './contribution-content.js';
import { ContributionLoader } from './contribution-loader.js';
import { Pins } from './pins.js';
import { Contribution } from './request.entity.js';

/** The files of an answer and the images in it, which are part of what it says: who may write it adds them, who reads it gets them. */
@Injectable()
export class ContributionFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contributions: ContributionLoader,
    private readonly content: ContributionContent,
    private readonly uploads: Uploads,
    private readonly attachments: Attachments,
    private readonly units: Units,
    private readonly images: Images,
    private readonly pins: Pins,
  ) {
    images.shownThrough('contribution', this);
  }

  attach(actor: Actor, id: string, incoming: Incoming): Promise<Attached> {
    const allowed = () => this.writable(actor, id);
    return this.uploads.take(incoming, allowed, (file) =>
      this.changed(actor, id, (bearer) => this.attachments.add(actor, bearer, file)),
    );
  }

  detach(actor: Actor, id: string, digest: string): Promise<Attached> {
    return this.changed(actor, id, (bearer) => this.attachments.remove(actor, bearer, digest));
  }

  /** Of the text that this person reads: as it stands, or as it last left the unit. */
  async find(actor: Actor, id: string, digest: string): Promise<AttachedFile> {
    const text = await this.content.readBy(await this.contributions.require(actor, id));
    const file = text?.attachments.find((each) => each.digest === digest);
    if (!file) throw notFound();
    return file;
  }

  image(actor: Actor, id: string, incoming: Incoming): Promise<ImageKept> {
    const allowed = () => this.writable(actor, id);
    return this.uploads.takeImage(incoming, allowed, (image) =>
      this.work.run(async () => this.images.add(actor, await allowed(), image)),
    );
  }

  /** Whether the answer as this person reads it shows the image, or the text that it is about. The unit has all of its own. */
  async shows(actor: Actor, id: string, digest: string): Promise<boolean> {
    const facts = await this.contributions.find(actor, id);
    if (!facts) return false;
    const { row, rights } = facts;
    if (await this.pins.isShown(row, digest)) return readsPinned(rights);
    const own = await this.images.kept([digest], { type: 'contribution', id });
    if (own.length && holdsAny(rights.asked, unitRoles)) return true;
    const text = await this.content.readBy(facts);
    return text !== null && imageDigests(text.body).has(digest);
  }

  /** The digest moves, so that nobody submits what he has not seen; the counter of the text does not, for it is as it was. */
  private async changed(actor: Actor, id: string, change: (bearer: TextBearer) => Promise<unknown>): Promise<Attached> {
    return this.work.run(async (transaction) => {
      await change(await this.writable(actor, id));
      const { row } = await this.contributions.require(actor, id);
      const { digest } = answerFacts(row, row.attachments);
      await transaction.change(Contribution, { id }, { digest });
      return { attachments: row.attachments, digest };
    });
  }

  private async writable(actor: Actor, id: string): Promise<TextBearer> {
    const { row, rights } = await this.contributions.require(actor, id);
    refuse(writingRefusalsOf(rights));
    const unit = (await this.units.refs([row.unitId])).get(row.unitId);
    return { type: 'contribution', id, reportId: row.reportId, label: `${row.year} ${unit?.shortName ?? ''}` };
  }
}
