import { httpResource } from '@angular/common/http';
import { Component, ElementRef, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type MatterLine, type OwedLine, sectionsIn, statesWith } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { draft } from '../../session/kept/drafts';
import { whileSame } from '../../session/kept/field';
import { acting } from '../../session/problems/acting';
import { ProblemWords } from '../../session/problems/problem-words';
import { Transitions } from '../../session/requests/transitions';
import { isComposed, isEnter } from '../../ui/keys/key-names';
import { Dates } from '../../ui/time/dates';
import { Written } from '../../ui/written/written';
import { CoverageModel } from '../coverage-model';
import { PlaceWords } from '../place-words';
import { SectionChoice } from './section-choice';

/** 附言 of a reminder, in UTF-16 units. */
const MOST_OF_NOTE = 100;

/** 请…补写: who has the section writes what is wanting. While its unit holds it that is a reminder, and later an act on the section itself. */
@Component({
  selector: 'bf-ask-unit',
  host: { tabindex: '-1' },
  imports: [MatButton, RouterLink, SectionChoice, Written],
  templateUrl: './ask-unit.html',
  styleUrl: './ask-unit.scss',
})
export class AskUnit {
  readonly matter = input.required<MatterLine>();
  /** The section that is meant until another is chosen; '' for none. */
  readonly proposed = input.required<string>();
  /** By Esc: what was typed is kept. */
  readonly left = output();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly model = inject(CoverageModel);
  private readonly transitions = inject(Transitions);
  private readonly problems = inject(ProblemWords);
  protected readonly places = inject(PlaceWords);
  protected readonly dates = inject(Dates);
  protected readonly t = inject(Words).t;
  protected readonly section = whileSame<string, string>(
    () => this.matter().id,
    () => this.proposed(),
  );
  private readonly owed = httpResource<OwedLine[]>(() => `/api/reports/${this.model.reportId()}/owed`);
  protected readonly failure = computed(() => (this.owed.error() ? this.problems.of(this.owed.error()) : ''));
  protected readonly known = computed(() => this.owed.hasValue());
  /** What the unit owes there, where this person may remind it. */
  protected readonly line = computed(() =>
    this.owed.hasValue() ? this.owed.value().find(({ kind, id }) => kind === 'section' && id === this.section()) : null,
  );
  private readonly state = computed(() => {
    const overview = this.model.overview();
    return overview && sectionsIn(overview.children).find(({ id }) => id === this.section())?.state;
  });
  /** Where no reminder can be sent: how else it is asked for. */
  protected readonly elsewhere = computed(() => {
    const state = this.state();
    if (!state || this.line()) return '';
    const way = state === 'unassigned' ? 'assign' : statesWith('unit').includes(state) ? 'others' : 'handedOn';
    const said = { section: this.places.section(this.section()), state: this.t(`states.section.${state}`) };
    return this.t(`coverage.ask.${way}`, said);
  });
  protected readonly acting = acting({ about: () => this.section(), stale: () => this.owed.reload() });
  protected readonly note = draft(
    () => `coverage.ask.${this.matter().id}`,
    () => this.proposedNote(),
  );

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !isComposed(event)) this.left.emit();
    if (!isEnter(event)) return;
    event.preventDefault();
    void this.send();
  }

  protected async send(): Promise<void> {
    const line = this.line();
    const note = this.note().trim();
    if (!line || line.last?.today || !note) return;
    const arrived = this.note.sending();
    await this.acting.run(
      () => this.transitions.section(line, { action: 'urge', rung: 'clerk', note }),
      () => {
        arrived();
        // its field goes: who wrote in it goes on here
        this.host.focus();
        this.owed.reload();
      },
    );
  }

  /** As much as a note of a reminder holds. */
  private proposedNote(): string {
    const { matter, missing } = this.matter();
    const wanting = missing === null ? '' : this.t('coverage.ask.missing', { missing });
    const text = (name: string, wants: string) => this.t('coverage.ask.text', { matter: name, missing: wants });
    const whole = [text(matter, wanting), text(matter, '')].find(({ length }) => length <= MOST_OF_NOTE);
    return whole ?? text([...matter].slice(0, MOST_OF_NOTE / 2 - 10).join('') + '……', '');
  }
}
