import { Injectable, inject } from '@angular/core';
import type { Passage } from '@bafang/shared';
import { Words } from '../i18n/words';

/** A place that an opinion changes, as one says it: “九成”改为“八成五”. */
@Injectable({ providedIn: 'root' })
export class PassageWords {
  private readonly t = inject(Words).t;

  of({ before, after }: Passage): string {
    const key = before && after ? 'replace' : after ? 'add' : 'remove';
    return this.t(`opinions.passage.${key}`, { before, after });
  }
}
