import { type AttachedFile, readsSection, type SectionText } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Attachments } from '../files/attachments.js';
import type { SectionFacts } from '../review/loaders/section-loader.js';
import { LastBureauText } from '../review/texts/last-bureau-text.js';
import { Revisions } from './revisions.js';

/** The text of a section that its reader may see now: the present one, or the last that the bureau had. */
@Injectable()
export class ShownTexts {
  constructor(
    private readonly bureauText: LastBureauText,
    private readonly revisions: Revisions,
    private readonly attachments: Attachments,
  ) {}

  async of({ row, rights }: SectionFacts): Promise<{ text: SectionText; digest: string } | null> {
    const reads = readsSection(rights);
    if (reads === 'whole') return { text: { heading: row.heading, body: row.body }, digest: row.digest };
    const last = reads === 'bureau_text' ? await this.bureauText.of(row.id) : null;
    const text = last && (await this.revisions.textOf(row.id, last.digest));
    return text ? { text, digest: last.digest } : null;
  }

  /** Evidence belongs to the present text: who reads an earlier one is shown none. */
  async filesOf({ row, rights }: SectionFacts): Promise<AttachedFile[]> {
    return readsSection(rights) === 'whole' ? this.attachments.of({ type: 'section', id: row.id }) : [];
  }
}
