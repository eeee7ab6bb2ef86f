import { Injectable, inject } from '@angular/core';
import type { SectionPlace } from '@bafang/shared';
import { Words } from '../../i18n/words';

/** What a section is called: its title; one without number also by its place, 引言, （一）…（导语）, 结语. */
@Injectable({ providedIn: 'root' })
export class SectionNames {
  private readonly t = inject(Words).t;

  readonly title = (section: { readonly title: string | null; readonly place?: SectionPlace }): string => {
    const place = section.place && this.t(`states.place.${section.place}`);
    return section.title ?? place ?? '';
  };
}
