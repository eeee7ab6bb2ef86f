import { carriedPercent, type DocumentJson, paragraphsOf, usualCarriedLimit } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Templates } from '../templates/templates.js';
import { LastYearTexts } from './last-year-texts.js';

interface Text {
  digest: string;
  body: DocumentJson;
  issuingUnitId: string;
  year: number;
  templateId: string;
}

/** 沿用率 of a text, beside how much of it its template allows. */
@Injectable()
export class CarriedShare {
  /** By the texts last asked for: a page that is read again asks for the same. */
  private readonly known = new LRUCache<string, number>({ max: 5000 });
  private readonly limits = new LRUCache<string, number>({ max: 100 });

  constructor(
    private readonly lastYear: LastYearTexts,
    private readonly templates: Templates,
  ) {}

  /** In percent; null where there is no report of the year before, or no text. */
  async of(text: Text): Promise<{ share: number; limit: number } | null> {
    const before = await this.lastYear.of(text);
    if (!before) return null;
    const key = `${before.editionId} ${text.digest}`;
    const share = this.known.get(key) ?? carriedPercent(paragraphsOf(text.body), before.sources) ?? Number.NaN;
    this.known.set(key, share);
    return Number.isNaN(share) ? null : { share, limit: await this.limit(text.templateId) };
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
