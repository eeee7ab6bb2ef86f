import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { type AreaView, type PrintedNode, type RedlineBlock, ownNumber } from '@bafang/shared';
import { Words } from '../i18n/words';
import { PrintedSection } from '../ui/printed/printed-section';
import { redlineOf } from '../ui/printed/printed-text';
import { StateChip } from '../ui/states/state-chip';
import { MomentWords } from '../ui/time/date-pipes';

type AreaSection = AreaView['sections'][number];

/** A section as it stands on the sheet and what the margin says of it. */
interface Row {
  readonly id: string;
  readonly node: PrintedNode | null;
  readonly section: AreaSection | null;
  /** Null where it is shown as it stands, or the text that was attested is not known. */
  readonly redline: RedlineBlock[] | null;
}

/** The sheet with its margin. What stands in the margin is not printed. */
@Component({
  selector: 'bf-area-sheet',
  imports: [MatIcon, MomentWords, PrintedSection, RouterLink, StateChip],
  templateUrl: './area-sheet.html',
  styleUrl: './area-sheet.scss',
})
export class AreaSheet {
  readonly area = input.required<AreaView>();
  readonly onlyChanges = input(false);
  protected readonly t = inject(Words).t;

  /** Every section of the area, the waived one too, which is not printed. */
  protected readonly rows = computed((): Row[] => {
    const { printed, sections } = this.area();
    const nodes = new Map(printed.children.map((node) => [node.id, node]));
    const known = new Set(sections.map(({ id }) => id));
    const others = printed.children
      .filter(({ id }) => !known.has(id))
      .map((node): Row => ({ id: node.id, node, section: null, redline: null }));
    const rows = sections.map((section): Row => {
      const node = nodes.get(section.id) ?? null;
      const compared = this.onlyChanges() && node && section.before !== undefined;
      return { id: section.id, section, node, redline: compared ? redlineOf(node, section.before ?? null) : null };
    });
    return [...others, ...rows].filter(({ section }) => !this.onlyChanges() || section?.changedSinceAttested);
  });

  /** 一是, without the area's own number. */
  protected point({ label, place, title }: AreaSection): string {
    return ownNumber(label, this.area().label) || (place ? this.t(`states.place.${place}`) : (title ?? ''));
  }
}
