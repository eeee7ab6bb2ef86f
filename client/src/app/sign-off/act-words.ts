import { Injectable, inject } from '@angular/core';
import { Words } from '../i18n/words';

const kinds = ['report', 'area', 'section'];

/** What was done to the report, an area of it or a section, in words. */
@Injectable({ providedIn: 'root' })
export class ActWords {
  private readonly words = inject(Words);

  of(act: string, area?: string): string {
    if (area && act === 'approve_area') return this.words.t('signOff.approvedArea', { area });
    const key = kinds.map((kind) => `acts.${kind}.${act}`).find(this.words.has);
    return key ? this.words.t(key) : act;
  }

  /** What was said with it: 同意, 圈阅, 公开. */
  verdict(verdict: string): string {
    const key = `signOff.verdict.${verdict}`;
    return this.words.has(key) ? this.words.t(key) : '';
  }
}
