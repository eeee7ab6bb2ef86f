import { carriedPercent, type DocumentJson, sentencesIn, usualCarriedLimit } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Templates } from '../templates/templates.js';
import { LastYearTexts } from './last-year-texts.js';

interface Text {
  body: DocumentJson;
  issuingUnitId: string;
  year: number;
  templateId: string;
}

/** 沿用率 of a text, beside how much of it its template allows. */
@Injectable()
export class CarriedShare {
  private readonly limits = new LRUCache<string, number>({ max: 100 });

  constructor(
    private readonly lastYear: LastYearTexts,
    private readonly templates: Templates,
  ) {}

  /** In percent; null where there is no report of the year before, or no text. */
  async of(text: Text): Promise<{ share: number; limit: number } | null> {
    const before = await this.lastYear.of(text);
    if (!before) return null;
    const share = carriedPercent(sentencesIn(text.body), before.sources);
    return share === null ? null : { share, limit: await this.limit(text.templateId) };
  }

  /** A template that is there never changes. */
  async limit(templateId: string): Promise<number> {
    const known = this.limits.get(templateId);
    if (known !== undefined) return known;
    const limit = (await this.templates.find(templateId))?.carriedLimit ?? usualCarriedLimit;
    this.limits.set(templateId, limit);
    return limit;
  }
}
