import { Component, DestroyRef, ElementRef, inject, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../../i18n/words';
import type { IconName } from '../../ui/icons/icons';
import { isComposed, nameOf } from '../../ui/keys/key-names';
import { Keys } from '../../ui/keys/keys';
import { ProposalsModel } from './proposals-model';
import { cutAround, type Proposed } from './proposed';

interface Badge {
  readonly said: string;
  readonly icon: IconName;
  readonly tone: string;
}
const badges = {
  joined: { said: 'joined', icon: 'link', tone: 'tone-primary' },
  near: { said: 'near', icon: 'link', tone: 'tone-primary' },
  lists: { said: 'lists', icon: 'help', tone: 'tone-amber' },
  added: { said: 'added', icon: 'add', tone: 'tone-amber' },
} as const satisfies Record<string, Badge>;

/** The numbers by section, each with what is counted and the sentence that says it. */
@Component({
  selector: 'bf-proposal-rows',
  imports: [MatButton, MatIcon],
  templateUrl: './proposal-rows.html',
  styleUrl: './proposal-rows.scss',
})
export class ProposalRows {
  readonly opened = output<Proposed>();
  protected readonly model = inject(ProposalsModel);
  protected readonly t = inject(Words).t;
  protected readonly cut = cutAround;
  private readonly place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly runs: Readonly<Record<string, (row: Proposed) => unknown>> = {
    Enter: (row) => this.register(row),
    ' ': ({ id }) => this.model.tick([id], !this.model.ticked().has(id)),
    'Ctrl+z': () => this.undo(),
  };

  constructor() {
    inject(Keys).list('proposalRows', inject(DestroyRef));
  }

  walk(step: number): void {
    this.model.walk(step);
    this.reach();
  }

  async register(row = this.model.row()): Promise<void> {
    if (row && this.model.shown() === 'open' && (await this.model.registers([row]))) this.reach();
  }

  async dismiss(row = this.model.row()): Promise<void> {
    if (row && this.model.shown() === 'open' && (await this.model.dismiss([row]))) this.reach();
  }

  protected press(event: KeyboardEvent, row: Proposed): void {
    const own = event.target === event.currentTarget || nameOf(event) === 'Ctrl+z';
    const run = this.runs[nameOf(event)];
    if (!own || !run || isComposed(event)) return;
    event.preventDefault();
    run(row);
  }

  protected whole = (rows: readonly Proposed[]): boolean => rows.every(({ id }) => this.model.ticked().has(id));
  protected some = (rows: readonly Proposed[]): boolean => rows.some(({ id }) => this.model.ticked().has(id));
  protected tickAll(rows: readonly Proposed[]): void {
    this.model.tick(
      rows.map(({ id }) => id),
      !this.whole(rows),
    );
  }

  protected badge(row: Proposed): Badge | null {
    if (this.model.shown() !== 'open') return null;
    if (this.model.filled(row).figure !== null) return row.match?.exact ? badges.joined : badges.near;
    return row.lists ? badges.lists : badges.added;
  }

  private async undo(): Promise<void> {
    await this.model.undo();
    this.reach();
  }

  /** Once the row at hand stands there. */
  private reach(): void {
    setTimeout(() => this.place.querySelector<HTMLElement>('li.chosen')?.focus());
  }
}
