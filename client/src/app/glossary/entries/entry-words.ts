import { Injectable, inject } from '@angular/core';
import { type Glossary, type GlossaryChange, glossaryWith, type Term } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { Dates } from '../../ui/time/dates';
import { DraftTexts } from '../draft-texts';
import { GlossaryModel } from '../glossary-model';

/** What an entry says of itself, and the glossary as it would be with a change. Provided by the page. */
@Injectable()
export class EntryWords {
  private readonly t = inject(Words).t;
  private readonly dates = inject(Dates);
  private readonly model = inject(GlossaryModel);
  private readonly texts = inject(DraftTexts);

  /** 2019年1月11日起, 2018年1月1日至2020年12月31日. */
  validity({ from, until }: Term): string {
    if (from && until)
      return this.t('glossary.between', { from: this.dates.full(from), until: this.dates.full(until) });
    if (from) return this.t('glossary.from', { date: this.dates.full(from) });
    return until ? this.t('glossary.until', { date: this.dates.full(until) }) : '';
  }

  about(term: Term): string {
    const said = [this.validity(term), term.note ?? ''].filter(Boolean);
    return said.join(this.t('frame.comma'));
  }

  tried(change: GlossaryChange): Glossary {
    return glossaryWith(this.model.glossary()!, change);
  }

  hitsOf(change: GlossaryChange): number {
    const sections = this.texts.hits(this.tried(change), change.list, change.term?.term ?? '');
    return sections.reduce((sum, { hits }) => sum + hits.length, 0);
  }
}
