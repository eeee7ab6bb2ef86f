import { Injectable, inject } from '@angular/core';
import type { SectionLine } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { SectionNames } from '../names/section-names';
import { wholeName } from '../names/whole-name';
import type { Row } from './rows';

/** A line's two boxes: what stands before it, and its title. */
@Injectable({ providedIn: 'root' })
export class LineNames {
  private readonly t = inject(Words).t;
  private readonly sections = inject(SectionNames);

  /** 一是; for a text without number its place (引言　总体情况), unless it is called so. */
  readonly number = ({ number, line }: Row): string => {
    if (number || line.kind !== 'section' || !line.place || !line.heading) return number;
    const place = this.placeOf(line);
    return line.heading === place ? '' : place;
  };

  readonly title = ({ line }: Row): string =>
    line.kind === 'section' ? this.sections.title(line) || this.placeOf(line) : line.heading;

  /** All there is: （三）一是　title. */
  readonly whole = (row: Row): string => wholeName({ label: row.name, title: this.title(row) });

  /** In a message, as the server's: （三）一是, or the title of what stands in no area. */
  readonly short = (row: Row): string => (row.area ? row.name : this.title(row));

  private placeOf = ({ place }: SectionLine): string => (place ? this.t(`states.place.${place}`) : '');
}
