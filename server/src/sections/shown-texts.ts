import { type AttachedFile, readsSection, type SectionText, type SectionView, type SetAsideView } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { Attachments } from '../files/attachments.js';
import type { SectionFacts } from '../review/loaders/section-loader.js';
import { PinnedValues } from '../review/pinned-values.js';
import { SetAsideViews } from '../review/set-aside-views.js';
import { LastBureauText } from '../review/texts/last-bureau-text.js';
import { Revisions } from './revisions.js';

export interface ShownText {
  text: SectionText;
  digest: string;
  /** The entry that took it from the bureau, where it is the last that the bureau had. */
  upTo: number | null;
}

/** The text of a section that its reader may see now: the present one, or the last that the bureau had. */
@Injectable()
export class ShownTexts {
  constructor(
    private readonly bureauText: LastBureauText,
    private readonly revisions: Revisions,
    private readonly attachments: Attachments,
    private readonly setAsides: SetAsideViews,
    private readonly pinned: PinnedValues,
  ) {}

  async of({ row, rights }: SectionFacts): Promise<ShownText | null> {
    const reads = readsSection(rights);
    if (reads === 'whole') return { text: { heading: row.heading, body: row.body }, digest: row.digest, upTo: null };
    const last = reads === 'bureau_text' ? await this.bureauText.of(row.id) : null;
    const text = last && (await this.revisions.textOf(row.id, last.digest));
    return text ? { text, digest: last.digest, upTo: last.afterEntry } : null;
  }

  /** Where a value was overtaken: the text with the newest ones. */
  async renewedOf({ row, rights }: SectionFacts): Promise<SectionView['renewed']> {
    if (row.state !== 'stale' || readsSection(rights) !== 'whole') return null;
    const { digest, body } = (await this.pinned.of(row)).renewed;
    return { digest, body };
  }

  /** What was set aside in it: of the last text that the bureau had, what was by then. */
  setAsidesOf({ setAsides }: SectionFacts, { text, upTo }: ShownText): Promise<SetAsideView[]> {
    return this.setAsides.of(
      text,
      setAsides.filter(({ afterEntry }) => upTo === null || afterEntry <= upTo),
    );
  }

  /** Evidence belongs to the present text: who reads an earlier one is shown none. */
  async filesOf({ row, rights }: SectionFacts): Promise<AttachedFile[]> {
    return readsSection(rights) === 'whole' ? this.attachments.of({ type: 'section', id: row.id }) : [];
  }
}
