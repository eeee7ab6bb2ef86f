import { NgTemplateOutlet } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MOST_OF_NOTE, type OwedLine, owedName, reminderText, type Rung, rungs } from '@bafang/shared';
import { firstValueFrom, type Observable } from 'rxjs';
import { Words } from '../i18n/words';
import { BusinessClock } from '../session/business-clock';
import { draft } from '../session/kept/drafts';
import { ProblemWords } from '../session/problems/problem-words';
import { Transitions } from '../session/requests/transitions';
import { ActDialog } from '../ui/dialog/act-dialog';
import { LoadError } from '../ui/load-error';
import { SectionNames } from '../ui/names/section-names';
import { Dates } from '../ui/time/dates';
import { windowIs } from '../ui/window-is';
import { Written } from '../ui/written/written';
import { type Choice, type OwedRow, rowsOf, unitsIn } from './owed-rows';

/** 催办: who owes what and since when, the text as it will arrive, and how high it goes. Nothing is sent unseen. */
@Component({
  selector: 'bf-urge-dialog',
  imports: [ActDialog, LoadError, MatIcon, MatIconButton, NgTemplateOutlet, Written],
  templateUrl: './urge-dialog.html',
  styleUrls: ['./urge-dialog.scss', './urge-narrow.scss'],
})
export class UrgeDialog {
  readonly reportId = input.required<string>();
  /** Which of what is owed it is about; all of it where nothing is said. */
  readonly only = input<(line: OwedLine) => boolean>(() => true);
  /** A note to begin with. */
  readonly proposed = input('');
  /** To how many units reminders went. */
  readonly sent = output<number>();

  private readonly transitions = inject(Transitions);
  private readonly problems = inject(ProblemWords);
  private readonly clock = inject(BusinessClock);
  private readonly names = inject(SectionNames);
  private readonly dialog = viewChild.required(ActDialog);
  protected readonly dates = inject(Dates);
  protected readonly t = inject(Words).t;
  protected readonly rungs = rungs;
  protected readonly mostOfNote = MOST_OF_NOTE;
  /** The letter stands above the list, which would push it out of sight. */
  protected readonly narrow = windowIs('(width < 700px)');

  private readonly opened = signal(false);
  protected readonly owed = httpResource<OwedLine[]>(() =>
    this.opened() ? `/api/reports/${this.reportId()}/owed` : undefined,
  );
  private readonly choice = signal<Choice>({});
  /** Why one of them was not sent, by its id. */
  protected readonly refused = signal<Readonly<Record<string, string>>>({});
  protected readonly note = draft<string>(
    () => ['urging', this.reportId(), this.proposed()].filter(Boolean).join('.'),
    () => this.proposed(),
  );
  protected readonly busy = signal(false);
  protected readonly rows = computed(() => {
    const lines = this.owed.hasValue() ? this.owed.value().filter(this.only()) : [];
    return rowsOf(lines, this.choice(), this.clock.today());
  });
  protected readonly chosen = computed(() => this.rows().filter(({ chosen }) => chosen));
  protected readonly units = computed(() => unitsIn(this.rows()));
  protected readonly told = computed(() => this.rows().filter(({ told }) => told).length);
  protected readonly sendable = computed(() => this.rows().filter(({ told }) => !told).length);
  /** Which of those that are chosen is read below. */
  private readonly at = signal(0);
  protected readonly place = computed(() => Math.min(this.at(), this.chosen().length - 1));
  protected readonly shown = computed(() => this.chosen()[this.place()] ?? null);
  protected readonly text = computed(() => (this.shown() ? this.textOf(this.shown()!) : ''));
  protected readonly gap = computed(() => {
    if (this.owed.isLoading()) return this.t('urging.gap.loading');
    if (!this.rows().length) return this.t('urging.gap.nothing');
    if (!this.sendable()) return this.t('urging.gap.told');
    return this.units() ? '' : this.t('urging.gap.none');
  });
  protected readonly heading = computed(() =>
    this.units() ? this.t('urging.heading', { n: this.units() }) : this.t('urging.title'),
  );

  open(): void {
    this.choice.set({});
    this.refused.set({});
    this.at.set(0);
    this.opened.set(true);
    this.owed.reload();
    this.dialog().open();
  }

  protected whatOf({ title, ...line }: OwedLine): string {
    const { kind, place } = line;
    return kind === 'section' ? this.names.title({ title, place }) : owedName(kind, '', title);
  }

  /** A 、 ends the number of a part, and nothing stands between it and its title: 二、 */
  protected labelOf({ label }: OwedLine): string {
    return label ? label.replace(/、$/, '') + this.t('frame.comma') : '';
  }

  protected stateOf({ kind, state }: OwedLine): string {
    return this.t(`states.${kind === 'section' ? 'section' : 'contribution'}.${state}`);
  }

  protected choose({ line }: OwedRow, chosen: boolean): void {
    this.change(line.id, { chosen });
  }

  protected climb({ line, chosen }: OwedRow, rung: Rung): void {
    this.change(line.id, { rung, chosen: chosen || !line.last?.today });
  }

  protected chooseAll(chosen: boolean): void {
    this.choice.update((now) =>
      Object.fromEntries(this.rows().map(({ line }) => [line.id, { ...now[line.id], chosen }])),
    );
  }

  protected turn(by: number): void {
    const n = this.chosen().length;
    this.at.set((this.place() + by + n) % n);
  }

  /** One after the other: what is refused meanwhile stays and says why, what went out stays sent. */
  protected async send(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const forget = this.note.sending();
    const refused: Record<string, string> = {};
    const units = new Set<string>();
    for (const row of this.chosen())
      try {
        await firstValueFrom(this.sendOne(row));
        units.add(row.line.unit.id);
      } catch (error) {
        refused[row.line.id] = this.problems.of(error);
      }
    this.busy.set(false);
    this.refused.set(refused);
    if (units.size) this.sent.emit(units.size);
    if (Object.keys(refused).length) return void this.owed.reload();
    forget();
    this.dialog().close();
  }

  private sendOne({ line, rung }: OwedRow): Observable<unknown> {
    const note = this.note().trim();
    const act = { action: 'urge', rung, ...(note && { note }) } as const;
    return line.kind === 'section' ? this.transitions.section(line, act) : this.transitions.contribution(line, act);
  }

  private textOf({ line, rung }: OwedRow): string {
    const { by, kind, label, title, place, dueDate } = line;
    return reminderText({ by, what: owedName(kind, label, title, place), dueDate, rung }, this.clock.today());
  }

  private change(id: string, to: NonNullable<Choice[string]>): void {
    this.choice.update((now) => ({ ...now, [id]: { ...now[id], ...to } }));
  }
}
