import {
  type Attached,
  type AttachedFile,
  imageDigests,
  type ImageKept,
  writesSection,
  writingRefusals,
} from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Attachments, type TextBearer } from '../files/attachments.js';
import { Images } from '../files/images.js';
import { Uploads } from '../files/uploads.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Incoming } from '../http/incoming.js';
import { notFound } from '../http/problem.js';
import { Outlines } from '../outline/outlines.js';
import { shortName } from '../outline/section-place.js';
import { refuse } from '../review/gate.js';
import { SectionLoader } from '../review/loaders/section-loader.js';
import type { Actor } from '../users/actor.js';
import { RevisionViews } from './revision-views.js';
import { isLeads } from './section-reading.js';
import { ShownTexts } from './shown-texts.js';

/** Images in a section's text and evidence beside it: who may write it adds them, who reads the text sees them. */
@Injectable()
export class SectionFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sections: SectionLoader,
    private readonly outlines: Outlines,
    private readonly uploads: Uploads,
    private readonly attachments: Attachments,
    private readonly texts: ShownTexts,
    private readonly images: Images,
    private readonly revisions: RevisionViews,
  ) {
    images.shownThrough('section', this);
  }

  attach(actor: Actor, sectionId: string, incoming: Incoming): Promise<Attached> {
    const allowed = () => this.writable(actor, sectionId);
    return this.uploads.take(incoming, allowed, (file) =>
      this.work.run(async () => {
        const bearer = await allowed();
        await this.attachments.add(actor, bearer, file);
        return { attachments: await this.attachments.of(bearer), digest: null };
      }),
    );
  }

  async detach(actor: Actor, sectionId: string, digest: string): Promise<Attached> {
    return this.work.run(async () => {
      const bearer = await this.writable(actor, sectionId);
      await this.attachments.remove(actor, bearer, digest);
      return { attachments: await this.attachments.of(bearer), digest: null };
    });
  }

  async find(actor: Actor, sectionId: string, digest: string): Promise<AttachedFile> {
    const files = await this.texts.filesOf(await this.sections.require(actor, sectionId));
    const file = files.find((each) => each.digest === digest);
    if (!file) throw notFound();
    return file;
  }

  image(actor: Actor, sectionId: string, incoming: Incoming): Promise<ImageKept> {
    const allowed = () => this.writable(actor, sectionId);
    return this.uploads.takeImage(incoming, allowed, (image) =>
      this.work.run(async () => this.images.add(actor, await allowed(), image)),
    );
  }

  /**
   * Of an image of the section: the lead unit sees all, others what they brought, who write it what their unit brought, and all
   * what a text shows that they read.
   */
  async shows(actor: Actor, sectionId: string, digest: string): Promise<boolean> {
    const facts = await this.sections.find(actor, sectionId);
    if (!facts) return false;
    const colleagues = writesSection(facts.rights) ? actor.unitId : null;
    if (isLeads(facts) || (await this.images.isBroughtBy(actor, colleagues, sectionId, digest))) return true;
    const shown = await this.texts.of(facts);
    return (shown && imageDigests(shown.text.body).has(digest)) || this.revisions.isShown(actor, facts, digest);
  }

  private async writable(actor: Actor, sectionId: string): Promise<TextBearer> {
    const { row, rights } = await this.sections.require(actor, sectionId);
    refuse(writingRefusals(rights));
    const name = (await this.outlines.of(row.reportId, row.reportVersion)).sections.get(row.id)!;
    return {
      type: 'section',
      id: row.id,
      reportId: row.reportId,
      label: `${row.year} ${shortName({ ...name, title: null })}`,
    };
  }
}
