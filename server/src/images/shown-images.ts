import { Injectable } from '@nestjs/common';
import { ContributionFiles } from '../contributions/contribution-files.js';
import { FileStore } from '../files/file-store.js';
import { Images } from '../files/images.js';
import { notFound } from '../http/problem.js';
import { SectionFiles } from '../sections/section-files.js';
import type { Actor } from '../users/actor.js';

/** An image is seen by who reads a text that shows it, whichever; to all others it is not there. */
@Injectable()
export class ShownImages {
  constructor(
    private readonly images: Images,
    private readonly store: FileStore,
    private readonly sections: SectionFiles,
    private readonly contributions: ContributionFiles,
  ) {}

  async find(actor: Actor, digest: string): Promise<{ mediaType: string; bytes: Uint8Array }> {
    const [kept] = await this.images.kept([digest]);
    if (!kept || !(await this.seen(actor, digest))) throw notFound();
    const bytes = await this.store.whole(digest);
    if (!bytes) throw new Error(`${digest} is not as it was stored`);
    return { mediaType: kept.mediaType, bytes };
  }

  private async seen(actor: Actor, digest: string): Promise<boolean> {
    const bearers = { section: this.sections, contribution: this.contributions };
    for (const { type, id } of await this.images.shownBy(digest))
      if (await bearers[type].shows(actor, id, digest)) return true;
    return this.images.isPublic(digest);
  }
}
