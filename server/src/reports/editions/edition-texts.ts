import { readsEdition, wholeRoles } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../http/problem.js';
import { Edition } from '../../outline/edition.entity.js';
import { ReportAccess } from '../../outline/report-access.js';
import { PublicPages } from '../../publishing/public-pages.js';
import { Signer } from '../../review/records/signer.entity.js';
import type { Actor } from '../../users/actor.js';

/** An edition's page and files for who may read them; of a withdrawn one its people see what the public is told. */
@Injectable()
export class EditionTexts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: ReportAccess,
    private readonly pages: PublicPages,
  ) {}

  async preview(actor: Actor, id: string): ReturnType<PublicPages['preview']> {
    const { state, reads } = await this.reading(actor, id);
    if (!reads && state !== 'withdrawn') throw notFound();
    return this.pages.preview(id, reads);
  }

  async file(actor: Actor, id: string, name: string): ReturnType<PublicPages['fileOf']> {
    if (!(await this.reading(actor, id)).reads) throw notFound();
    return this.pages.fileOf(id, name);
  }

  private async reading(actor: Actor, id: string): Promise<{ state: Edition['state']; reads: boolean }> {
    const edition = await this.work.read.findOne(Edition, {
      where: { id },
      select: { reportId: true, state: true, ending: true },
    });
    if (!edition) throw notFound();
    const { roles } = await this.access.require(actor, edition.reportId, ...wholeRoles);
    const signs = await this.work.read.existsBy(Signer, { reportId: edition.reportId, accountId: actor.id });
    const secret = edition.ending === 'secrecy';
    return { state: edition.state, reads: readsEdition({ state: edition.state, secret, roles, signs }) };
  }
}
