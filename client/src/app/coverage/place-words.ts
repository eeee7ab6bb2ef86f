import { Injectable, inject } from '@angular/core';
import type { MatterLine, PlaceState } from '@bafang/shared';
import { Words } from '../i18n/words';
import { SectionNames } from '../ui/names/section-names';
import { CoverageModel } from './coverage-model';

export type Place = MatterLine['places'][number];

/** Where a matter stands, in words. Provided by the page. */
@Injectable()
export class PlaceWords {
  private readonly model = inject(CoverageModel);
  private readonly names = inject(SectionNames);
  private readonly t = inject(Words).t;

  /** （三）二是; 引言. */
  section = (id: string): string => {
    const section = this.model.sections().get(id);
    return section ? section.label || this.names.title(section) : '';
  };

  /** （三）二是第1段 */
  place = ({ sectionId, paragraph }: Pick<Place, 'sectionId' | 'paragraph'>): string => {
    const name = this.section(sectionId);
    return paragraph === null ? name : this.t('coverage.paragraph', { name, n: paragraph + 1 });
  };

  /** What became of it, where it does not hold. */
  state = (state: PlaceState): string => (state === 'holds' ? '' : this.t(`coverage.place.${state}`));
}
