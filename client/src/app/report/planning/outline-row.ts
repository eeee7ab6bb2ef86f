import { sectionsIn } from '@bafang/shared';
import { Component, type ElementRef, computed, effect, inject, input, output, signal, viewChild } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuTrigger } from '@angular/material/menu';
import { Words } from '../../i18n/words';
import { draft } from '../../session/kept/drafts';
import { DateField } from '../../ui/date-field/date-field';
import { LineNames } from '../../ui/report/line-names';
import { wordsOf } from '../../ui/names/title-words';
import { isComposed } from '../../ui/keys/key-names';
import type { Row } from '../../ui/report/rows';
import { DateWords } from '../../ui/time/date-pipes';
import { Written } from '../../ui/written/written';

export type Wish =
  | { readonly act: 'toggle' | 'rename' | 'add' | 'up' | 'down' | 'stop' }
  | { readonly act: 'lead'; readonly anchor: HTMLElement }
  | { readonly act: 'name'; readonly heading: string; readonly forget: () => void }
  | { readonly act: 'due'; readonly date: string | null };

/** One line of the outline while it is written: name, lead unit and due date are set where they stand. */
@Component({
  selector: 'bf-outline-row',
  imports: [DateField, DateWords, MatIcon, MatMenuTrigger, Written],
  host: {
    role: 'row',
    '[class]': "row().kind + (current() ? ' current' : '')",
    '[class.whole]': '!!row().section && row().depth === 1',
    '[attr.aria-level]': 'row().depth',
    '[attr.aria-expanded]': 'foldable() ? open() : null',
    '[attr.tabindex]': 'current() ? 0 : -1',
  },
  templateUrl: './outline-row.html',
  styleUrl: './outline-row.scss',
})
export class OutlineRow {
  readonly row = input.required<Row>();
  readonly current = input(false);
  /** Under the pointer, or current. */
  readonly tooled = input(false);
  readonly open = input(false);
  readonly renaming = input(false);
  /** Due dates and lead units that cannot be changed stand as text. */
  readonly mayAssign = input(true);
  readonly mayPlan = input(true);
  readonly menu = input.required<MatMenu>();
  readonly wish = output<Wish>();

  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly names = inject(LineNames);
  private readonly nameField = viewChild<ElementRef<HTMLInputElement>>('nameField');
  protected readonly heading = draft(
    () => `heading.${this.row().id}`,
    () => this.title(),
  );
  protected readonly dating = signal(false);
  /** Null: what stands there is no such day. */
  protected readonly due = signal<string | null>('');
  protected readonly foldable = computed(() => this.row().kind === 'area' && !this.row().section);
  protected readonly title = computed(() => this.names.title(this.row()));
  protected readonly segments = computed(() => wordsOf(this.title(), this.words.language()));
  private readonly inside = computed(() => {
    const { line } = this.row();
    return line.kind === 'area' ? sectionsIn(line.children) : [];
  });
  protected readonly count = computed(() => this.inside().length);
  protected readonly gaps = computed(() => {
    const lead = this.inside().filter(({ leadUnit }) => !leadUnit).length;
    const due = this.inside().filter(({ dueDate }) => !dueDate).length;
    return [lead && this.t('report.outline.leadGaps', { n: lead }), due && this.t('report.outline.dueGaps', { n: due })]
      .filter(Boolean)
      .join(this.t('frame.comma'));
  });

  constructor() {
    effect(() => {
      const field = this.nameField()?.nativeElement;
      field?.focus();
      field?.select();
    });
  }

  protected nameKey(event: KeyboardEvent): void {
    if (isComposed(event)) return;
    if (event.key === 'Escape') this.heading.set(this.title());
    if (event.key === 'Enter' || event.key === 'Escape') this.name();
  }

  protected name(): void {
    const heading = this.heading().trim();
    if (heading && heading !== this.title())
      return this.wish.emit({ act: 'name', heading, forget: this.heading.sending() });
    this.heading.set(this.title());
    this.wish.emit({ act: 'stop' });
  }

  protected beginDating(): void {
    this.due.set(this.row().section?.dueDate ?? '');
    this.dating.set(true);
  }

  protected date(): void {
    if (!this.dating() || this.due() === null) return;
    this.dating.set(false);
    const date = this.due() || null;
    if (date !== (this.row().section?.dueDate ?? null)) this.wish.emit({ act: 'due', date });
  }

  protected dateKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (isComposed(event) || !(event.target instanceof HTMLInputElement)) return;
    if (event.key === 'Escape') this.dating.set(false);
    if (event.key === 'Enter') this.date();
    if (!this.dating()) this.wish.emit({ act: 'stop' });
  }
}
