import { Injectable, inject } from '@angular/core';
import { Words } from '../../i18n/words';
import { SectionNames } from '../section-names';
import type { Row } from './rows';

/** A line's two boxes: what stands before it, and its title. */
@Injectable({ providedIn: 'root' })
export class LineNames {
  private readonly t = inject(Words).t;
  private readonly sections = inject(SectionNames);

  /** 一是; for a text without number its place (引言　总体情况), unless it is called so. */
  readonly number = ({ number, line }: Row): string => {
    if (number || line.kind !== 'section' || !line.place || !line.heading) return number;
    const place = this.t(`states.place.${line.place}`);
    return line.heading === place ? '' : place;
  };

  readonly title = ({ line }: Row): string => (line.kind === 'section' ? this.sections.title(line) : line.heading);
}
