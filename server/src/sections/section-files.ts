import { type Attached, type AttachedFile, writingRefusals } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Attachments, type Bearer } from '../files/attachments.js';
import { Uploads } from '../files/uploads.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Incoming } from '../http/incoming.js';
import { notFound } from '../http/problem.js';
import { Outlines } from '../outline/outlines.js';
import { shortName } from '../outline/section-place.js';
import { refuse } from '../review/gate.js';
import { SectionLoader } from '../review/loaders/section-loader.js';
import type { Actor } from '../users/actor.js';
import { ShownTexts } from './shown-texts.js';

/** Evidence beside a section's text: who may write it attaches, who reads the whole of it downloads. */
@Injectable()
export class SectionFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sections: SectionLoader,
    private readonly outlines: Outlines,
    private readonly uploads: Uploads,
    private readonly attachments: Attachments,
    private readonly texts: ShownTexts,
  ) {}

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

  private async writable(actor: Actor, sectionId: string): Promise<Bearer> {
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
