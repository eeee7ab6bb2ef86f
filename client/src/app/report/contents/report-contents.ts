import { Component, ElementRef, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import {
  type AreaLine,
  type ReportOverview,
  type SectionLine,
  sectionStates,
  sectionsIn,
  wholeRoles,
  shortHeading,
} from '@bafang/shared';
import { Words } from '../../i18n/words';
import { Session } from '../../session/session';
import { Printing } from '../../ui/printing';
import { LineNames } from '../../ui/report/line-names';
import { type Row, visible } from '../../ui/report/rows';
import { StateChip } from '../../ui/states/state-chip';
import { wordsOf } from '../../ui/names/title-words';
import { windowIs } from '../../ui/window-is';
import { RowMoment } from './row-moment';
import { whileSame } from '../../session/kept/field';

/** The contents in printed order, as a tree: each area one line with the states of its sections. */
@Component({
  selector: 'bf-report-contents',
  imports: [MatIcon, RouterLink, RowMoment, StateChip],
  host: {
    '[attr.role]': "rows().length ? 'tree' : null",
    '[attr.aria-label]': 'rows().length ? report().title : null',
    '(keydown)': 'press($event)',
  },
  templateUrl: './report-contents.html',
  styleUrl: './report-contents.scss',
})
export class ReportContents {
  readonly report = input.required<ReportOverview>();
  readonly rows = input.required<readonly Row[]>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly language = inject(Words).language;
  private readonly phone = windowIs('(width <= 640px)');
  private readonly printing = inject(Printing).now;
  protected readonly t = inject(Words).t;
  protected readonly names = inject(LineNames);
  /** Who sees only the own sections sees them open; the bureau opens what it looks for. */
  private readonly open = whileSame<string, ReadonlySet<string>>(
    () => this.report().id,
    () =>
      new Set(
        this.rows()
          .filter(({ section }) => section?.involvement)
          .map(({ area }) => area?.id ?? ''),
      ),
  );
  protected readonly shown = computed(() => visible(this.rows(), (row) => row.kind === 'area' && !this.isOpen(row)));
  private readonly inSight = computed(() => new Set(this.shown().map(({ id }) => id)));
  /** The pages of areas and editions are for those who see the whole outline. */
  protected readonly readsAreas = computed(() => this.session.has(...wholeRoles));
  private readonly chosen = signal<string | null>(null);
  /** The one line that Tab reaches. */
  protected readonly current = computed(
    () => this.shown().find(({ id }) => id === this.chosen())?.id ?? this.shown().at(0)?.id,
  );
  protected readonly legend = computed(() => sectionStates.filter((state) => this.report().counts[state] > 0));
  protected readonly firstPart = computed(
    () => this.rows().find(({ kind, section }) => kind === 'part' && !section)?.id,
  );

  /** Where a line has little room, an area is told by what it is about. */
  protected words = (row: Row): string[] => {
    const title = this.names.title(row);
    const short = this.phone() && !this.printing() && row.line.kind === 'area';
    return wordsOf(short ? shortHeading(title) : title, this.language());
  };
  protected isFolded = ({ id }: Row): boolean => !this.inSight().has(id);
  protected isOpen = ({ id }: Row): boolean => this.printing() || this.open().has(id);
  protected sectionsOf = (row: Row): SectionLine[] =>
    row.line.kind === 'section' ? [] : sectionsIn(row.line.children);
  protected areaOf = (row: Row): AreaLine | null => (row.line.kind === 'area' && !row.section ? row.line : null);

  /** Who sees the own unit's sections alone reads that they alone are counted, beside a state that is the area's. */
  protected doneOf = ({ done, total }: AreaLine): string =>
    this.readsAreas() ? `${done}/${total}` : this.t('report.ownDone', { done, total });
  protected doneTitle = ({ done, total }: AreaLine): string =>
    this.t(this.readsAreas() ? 'report.doneTitle' : 'report.ownDoneTitle', { done, total });

  /** Anywhere in a line that opens, but for what has a press of its own. */
  protected pressed = ({ target }: Event): boolean => !(target as Element).closest('a, button');

  protected toggle(row: Row, open = !this.isOpen(row)): void {
    this.open.update((before) => new Set(open ? [...before, row.id] : [...before].filter((id) => id !== row.id)));
  }

  /** Opens what hides a line and goes there. */
  reach(id: string): void {
    const row = this.rows().find((one) => one.id === id || one.section?.id === id);
    if (!row) return;
    this.unfold(row);
    this.focus(row.id);
  }

  protected unfold({ area, kind }: Row): void {
    if (area && kind === 'section') this.open.update((before) => new Set([...before, area.id]));
  }

  protected choose(row: Row): void {
    this.chosen.set(row.id);
  }

  protected press(event: KeyboardEvent): void {
    const rows = this.shown();
    const at = rows.findIndex(({ id }) => id === this.current());
    const row = rows[at];
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const area = this.areaOf(row);
    const keys: Record<string, () => void> = {
      ArrowDown: () => this.focus(rows[at + 1]?.id),
      ArrowUp: () => this.focus(rows[at - 1]?.id),
      Home: () => this.focus(rows[0].id),
      End: () => this.focus(rows.at(-1)?.id),
      ArrowRight: () => (area && !this.isOpen(row) ? this.toggle(row, true) : area && this.focus(rows[at + 1]?.id)),
      ArrowLeft: () => (area && this.isOpen(row) ? this.toggle(row, false) : this.focus(row.parentId ?? undefined)),
      ' ': () => area && this.toggle(row),
      Enter: () => void this.router.navigateByUrl(this.addressOf(row) ?? this.router.url),
    };
    if (!keys[event.key] || ((event.target as HTMLElement).matches('a') && event.key === 'Enter')) return;
    event.preventDefault();
    keys[event.key]();
  }

  protected addressOf(row: Row): string | null {
    if (row.section) return this.report().state === 'planned' ? null : `/sections/${row.section.id}`;
    return row.kind === 'area' && this.readsAreas() && this.report().state !== 'planned'
      ? `/reports/${this.report().id}/areas/${row.id}`
      : null;
  }

  private focus(id: string | undefined): void {
    if (!id) return;
    this.chosen.set(id);
    setTimeout(() => this.host.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus());
  }
}
