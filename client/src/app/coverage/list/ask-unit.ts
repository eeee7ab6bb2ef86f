import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type MatterLine, type OwedLine, sectionsIn, type SectionState, wantingNote } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { whileSame } from '../../session/kept/field';
import { Session } from '../../session/session';
import { Urging } from '../../urging/urging';
import { CoverageModel } from '../coverage-model';
import { PlaceWords } from '../place-words';
import { SectionChoice } from './section-choice';

/** How a text is asked for that a section wants: by a reminder while its unit has it, and by an act on the section after. */
const ways: Readonly<Partial<Record<SectionState, 'assign' | 'return' | 'reopen'>>> = {
  unassigned: 'assign',
  submitted: 'return',
  stale: 'return',
  approved: 'reopen',
  waived: 'reopen',
};

/** 请…补写: who has the section is asked for what the report wants there, all of it in one reminder. */
@Component({
  selector: 'bf-ask-unit',
  imports: [MatButton, RouterLink, SectionChoice, Urging],
  templateUrl: './ask-unit.html',
  styleUrl: './ask-unit.scss',
})
export class AskUnit {
  readonly matter = input.required<MatterLine>();
  /** The section that is meant until another is chosen; '' for none. */
  readonly proposed = input.required<string>();
  protected readonly model = inject(CoverageModel);
  private readonly session = inject(Session);
  protected readonly places = inject(PlaceWords);
  protected readonly t = inject(Words).t;
  protected readonly chosen = whileSame<string, string>(
    () => this.matter().id,
    () => '',
  );
  protected readonly section = computed(() => this.chosen() || this.proposed());
  private readonly state = computed(() => {
    const overview = this.model.overview();
    return overview && sectionsIn(overview.children).find(({ id }) => id === this.section())?.state;
  });
  protected readonly way = computed(() => {
    const state = this.state();
    if (!state) return null;
    return ways[state] ?? (this.session.has('coordinator', 'reviewer') ? 'remind' : 'others');
  });
  protected readonly said = computed(() =>
    this.t(`coverage.ask.${this.way()}`, {
      section: this.places.section(this.section()),
      state: this.t(`states.section.${this.state()}`),
    }),
  );
  protected readonly unit = computed(() => this.model.unitOf(this.section()));
  protected readonly only = computed(() => {
    const section = this.section();
    return ({ kind, id }: OwedLine) => kind === 'section' && id === section;
  });
  /** The matter at hand, and what else is wanting there: a unit is reminded once a day. */
  protected readonly note = computed(() => {
    const [matter, section] = [this.matter(), this.section()];
    const others = (this.model.view()?.matters ?? []).filter(
      (line) => line.id !== matter.id && this.model.wants(line) && this.model.sectionOf(line) === section,
    );
    return wantingNote([matter, ...others]);
  });
  protected readonly sent = signal(false);

  constructor() {
    // who has a section by now
    this.model.reload();
  }
}
