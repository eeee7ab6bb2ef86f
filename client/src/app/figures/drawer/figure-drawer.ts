import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import {
  changeBetween,
  type FigureLine,
  type FiguresView,
  MOST_OF_FIGURE,
  type SectionState,
  type Verification,
} from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { DrawerClose } from '../../ui/drawer/drawer-close';
import { SectionNames } from '../../ui/names/section-names';
import { LinkedText } from '../../ui/links/linked-text';
import { linksIn } from '../../ui/links/links-in';
import { NumberedTitle } from '../../ui/names/numbered-title';
import { StateChip } from '../../ui/states/state-chip';
import { Dates } from '../../ui/time/dates';
import { Written } from '../../ui/written/written';
import { AttachedFiles } from '../../writing/files/attached-files';
import { FigureWords } from '../figure-words';
import { FiguresModel } from '../figures-model';
import { type Edit, editKey, valueIn } from '../register-now';
import type { Bar } from './draw-bars';
import { YearBars } from './year-bars';

/** What becomes of a text whose value changes; one that is being written is told of it. */
const outlooks: Partial<Record<SectionState, string>> = {
  approved: 'register.willBeStale',
  stale: 'register.isStale',
};

/** One figure: its five years, where it is shown and how that will be, what it rests on, who entered and verified it. */
@Component({
  selector: 'bf-figure-drawer',
  imports: [
    AttachedFiles,
    DrawerClose,
    LinkedText,
    MatButton,
    MatIcon,
    NumberedTitle,
    RouterLink,
    StateChip,
    Written,
    YearBars,
  ],
  templateUrl: './figure-drawer.html',
  styleUrl: './figure-drawer.scss',
})
export class FigureDrawer {
  readonly figure = input.required<FigureLine>();
  readonly changing = output();
  private readonly http = inject(HttpClient);
  private readonly dates = inject(Dates);
  protected readonly model = inject(FiguresModel);
  protected readonly say = inject(FigureWords);
  protected readonly names = inject(SectionNames);
  protected readonly most = MOST_OF_FIGURE;
  protected readonly t = inject(Words).t;
  protected readonly acting = acting({ about: () => this.figure().id, stale: () => this.model.reload() });

  protected readonly year = computed(() => this.model.view()!.year);
  protected readonly saved = computed(() => valueIn(this.figure(), this.year()));
  protected readonly edit = computed(
    (): Edit | undefined => this.model.edits()[editKey(this.figure().id, this.year())],
  );
  protected readonly typed = computed(() => {
    const { writes, formula, retired } = this.figure();
    return writes && formula === null && !retired;
  });
  protected readonly evidence = computed(() => this.edit()?.evidence ?? this.saved().evidence);
  protected readonly leads = computed(() => linksIn(this.evidence()).some(({ href }) => href));
  protected readonly bearer = computed(() => this.model.address(`/${this.figure().id}/values/${this.year()}`));
  protected readonly years = computed(() => {
    const [figure, value] = [this.figure(), this.model.valueNow()];
    return figure.values.map(({ year }, at) => {
      const [now, before] = [value(figure, year), at ? value(figure, year - 1) : null];
      return { year, now, change: this.say.change(changeBetween(before, now, figure.measure)) || '—' };
    });
  });
  protected readonly bars = computed((): Bar[] =>
    this.years().map(({ year, now }) => ({
      height: now === null ? null : Number(now),
      fill: year === this.year() ? 'var(--mat-sys-primary)' : 'var(--bf-bar)',
    })),
  );
  /** Another value than the texts show. */
  protected readonly becomes = computed(
    () => this.saved().value !== null && this.model.valueNow()(this.figure(), this.year()) !== this.saved().value,
  );
  /** What follows from it. */
  protected readonly followers = computed(() => {
    const id = this.figure().id;
    const moving = new Map(this.model.effect().values.map((one) => [one.figure.id, one]));
    return this.model
      .view()!
      .figures.filter(({ from }) => from.includes(id))
      .map((figure) => moving.get(figure.id) ?? { figure, from: valueIn(figure, this.year()).value, to: null });
  });
  protected readonly count = computed(() => this.figure().cited.length + this.figure().citedUnseen.sections);
  protected readonly entered = computed(() => {
    const { change } = this.saved();
    return change && this.t('register.entered', { by: change.by.name, at: this.dates.moment(change.at) });
  });
  protected readonly changed = computed(() => {
    const { changed } = this.figure();
    return changed && this.t('register.changedBy', { by: changed.by.name, at: this.dates.moment(changed.at) });
  });
  protected readonly verified = computed(() => {
    const verified = this.saved().change?.verified;
    return verified ? this.t('register.verifiedBy', { by: verified.by.name, at: this.dates.moment(verified.at) }) : '';
  });

  protected outlook = (state: SectionState): string =>
    this.model.view()!.signed ? 'register.isSigned' : (outlooks[state] ?? 'register.willBeTold');

  protected verify(): void {
    const path = `/${this.figure().id}/values/${this.year()}/verification`;
    const looked: Verification = { digest: this.saved().verifies! };
    void this.acting.run(() => this.model.become((address) => this.http.post<FiguresView>(address + path, looked)));
  }
}
