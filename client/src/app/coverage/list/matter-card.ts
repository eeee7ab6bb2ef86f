import { httpResource } from '@angular/common/http';
import { Component, ElementRef, computed, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import type { LikelyView, MatterChange, MatterLine } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { whileSame } from '../../session/kept/field';
import { ProblemWords } from '../../session/problems/problem-words';
import { CoverageModel, changeOf } from '../coverage-model';
import { PlaceWords } from '../place-words';
import { AskUnit } from './ask-unit';
import { MatterNote } from './matter-note';
import { PlacePicker } from './place-picker';

type Passage = LikelyView[number];
type NewPlace = MatterChange['places'][number];
type Asking = 'place' | 'missing' | 'unit' | 'waiver';

/** What a row holds when it is open: what may speak of a matter, which a person maps or not; where it stands; what is wanting, or why it need not be there. */
@Component({
  selector: 'bf-matter-card',
  imports: [AskUnit, MatButton, MatIcon, MatIconButton, MatterNote, PlacePicker, RouterLink],
  templateUrl: './matter-card.html',
  styleUrl: './matter-card.scss',
})
export class MatterCard {
  readonly line = input.required<MatterLine>();
  /** Something was changed: the row may have another place. */
  readonly done = output();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly model = inject(CoverageModel);
  protected readonly places = inject(PlaceWords);
  private readonly problems = inject(ProblemWords);
  protected readonly t = inject(Words).t;
  protected readonly editable = computed(() => !!this.model.view()?.editable);
  private readonly turned = whileSame<string, Asking | null>(
    () => this.line().id,
    () => null,
  );
  /** The report has units that are asked. */
  protected readonly asks = computed(
    () => this.model.wants(this.line()) && this.model.overview()?.state === 'drafting',
  );
  /** What is open, while its button stands. */
  protected readonly asking = computed(() => {
    const stands = {
      place: !this.line().waiver,
      missing: !!this.line().places.length,
      unit: this.asks(),
      waiver: true,
    };
    const turned = this.turned();
    return turned && stands[turned] ? turned : null;
  });
  /** Only what is blank is looked for: the tool proposes, and a person says. */
  private readonly wanted = computed(() => {
    const { id, state } = this.line();
    return state === 'blank' ? `/api/reports/${this.model.reportId()}/coverage/${id}/likely` : undefined;
  });
  private readonly answer = httpResource<LikelyView>(() => this.wanted());
  protected readonly likely = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly failure = computed(() => (this.answer.error() ? this.problems.of(this.answer.error()) : ''));

  /** Where it would be written: where it stood, or where something like it stands. */
  protected readonly section = computed(
    () => this.model.sectionOf(this.line()) || (this.likely()?.[0]?.sectionId ?? ''),
  );
  protected readonly unit = computed(() => this.model.unitOf(this.section()));

  protected parts = ({ sentence, mark: { at, length } }: Passage): [string, string, string] => [
    sentence.slice(0, at),
    sentence.slice(at, at + length),
    sentence.slice(at + length),
  ];

  protected map({ sectionId, paragraph, words }: Passage): Promise<void> {
    return this.add({ sectionId, words }, this.places.place({ sectionId, paragraph }));
  }

  protected async add(place: NewPlace, name = this.places.section(place.sectionId)): Promise<void> {
    const { places } = changeOf(this.line());
    const there = places.some((one) => one.sectionId === place.sectionId && one.words === place.words);
    const said = this.t('coverage.done.mapped', { matter: this.line().matter, place: name });
    await this.change({ places: there ? places : [...places, place] }, said);
  }

  protected async takeAway(at: number): Promise<void> {
    const { places } = changeOf(this.line());
    const said = this.t('coverage.done.unmapped', {
      matter: this.line().matter,
      place: this.places.place(this.line().places[at]!),
    });
    await this.change({ places: places.filter((_, index) => index !== at) }, said);
  }

  protected readonly note = (kind: 'missing' | 'waiver', words: string | null): Promise<boolean> => {
    const said = this.t(`coverage.done.${kind}${words ? '' : 'Not'}`, { matter: this.line().matter });
    return this.change({ [kind]: words }, said);
  };

  protected turn(asking: Asking): void {
    this.turned.update((now) => (now === asking ? null : asking));
  }

  /** Back on what asked. */
  protected leave(): void {
    this.host.querySelector<HTMLElement>('.acts [aria-expanded="true"]')?.focus();
    this.turned.set(null);
  }

  private async change(change: Partial<MatterChange>, said: string): Promise<boolean> {
    const made = await this.model.change(this.line(), change, said);
    if (made) {
      this.turned.set(null);
      this.done.emit();
    }
    return made;
  }
}
