import { Component, DestroyRef, computed, inject, input, viewChildren } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { InboxItem, InboxTab } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { BusinessClock } from '../../session/business-clock';
import { Keys } from '../../ui/keys/keys';
import { type DueGroup, byDue } from './due-groups';
import { InboxRow } from './inbox-row';
import { field } from '../../session/kept/field';

/** Rows in their groups; j and k move the focus, which carries the filled button. */
@Component({
  selector: 'bf-inbox-list',
  imports: [InboxRow, MatIcon],
  templateUrl: './inbox-list.html',
  styleUrl: './inbox-list.scss',
})
export class InboxList {
  readonly items = input.required<readonly InboxItem[]>();
  readonly tab = input<InboxTab>('waiting');

  private readonly today = inject(BusinessClock).today;
  private readonly rows = viewChildren(InboxRow);
  protected readonly t = inject(Words).t;
  protected readonly groups = computed((): { group: DueGroup | null; items: readonly InboxItem[] }[] =>
    this.tab() === 'waiting' ? byDue(this.items(), this.today()) : [{ group: null, items: this.items() }],
  );
  protected readonly cursor = field(() => this.groups().at(0)?.items.at(0));

  constructor() {
    const keys = { j: () => this.move(1), k: () => this.move(-1), Enter: () => this.marked()?.open() };
    inject(Keys).offer('inbox', keys, inject(DestroyRef));
  }

  private marked(): InboxRow | undefined {
    return this.rows().find((row) => row.item() === this.cursor());
  }

  /** The first key press takes the row that is marked already. */
  private move(step: number): void {
    const rows = this.rows();
    const at = rows.findIndex((row) => row.item() === this.cursor());
    const next = rows[at + (rows[at]?.hasFocus() ? step : 0)];
    next?.focus();
  }
}
