import { documentFromParagraphs } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { SectionContent } from '../sections/section-content.js';
import { SectionViews } from '../sections/section-views.js';
import type { Actor } from '../users/actor.js';
import { DemoFigures } from './demo-figures.js';
import { assignments2018 } from './texts/assignments-2018.js';
import { sections2018 } from './texts/sections-2018.js';

/** The clerk's hand. */
@Injectable()
export class DemoTyping {
  constructor(
    private readonly views: SectionViews,
    private readonly content: SectionContent,
    private readonly figures: DemoFigures,
  ) {}

  /** `index`: of the section in printed order. */
  async type(actor: Actor, sectionId: string, index: number, paragraphs: readonly string[]): Promise<void> {
    const { contentVersion, heading, reportId } = await this.views.of(actor, sectionId);
    const doc = documentFromParagraphs([...paragraphs]);
    const body = await this.figures.citing(actor, reportId, assignments2018[index]!.lead, doc);
    await this.content.put(actor, sectionId, contentVersion, {
      heading: sections2018[index]!.heading ?? heading,
      body: { ...body },
    });
  }
}
