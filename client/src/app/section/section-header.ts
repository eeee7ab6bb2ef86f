import { Component, computed, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { SectionText, SectionView } from '@bafang/shared';
import { Words } from '../i18n/words';
import { NumberedTitle } from '../ui/names/numbered-title';
import { SectionNames } from '../ui/names/section-names';
import { StateChip } from '../ui/states/state-chip';
import { DueDate } from '../ui/time/due-date';
import { Pressing } from '../ui/time/pressing';
import { UnitNames } from '../ui/units/unit-names';
import { HeadingField } from './heading/heading-field';
import type { TextWriter } from '../writing/saving/text-writer';

const FEW = 3;

/** Number, heading, state; who leads and supports; when it is due. */
@Component({
  selector: 'bf-section-header',
  imports: [DueDate, HeadingField, MatIcon, MatIconButton, NumberedTitle, StateChip],
  template: `
    <button
      class="outline"
      matIconButton
      type="button"
      aria-controls="section-outline"
      [attr.aria-expanded]="outlined()"
      [attr.aria-label]="t('section.outline')"
      (click)="outline.emit()"
    >
      <mat-icon svgIcon="menu_open" />
    </button>
    <div class="title">
      <h1 [class.bracketed]="view().label.startsWith('（')">
        @if (writesHeading()) {
          @if (view().label) {
            <span class="number">{{ view().label }}</span>
          }
          <bf-heading-field class="off-paper" [writer]="writer()" />
          <span class="paper-only">{{ title() }}</span>
        } @else {
          <bf-numbered-title [number]="view().label" [heading]="title()" />
        }
      </h1>
      <bf-state [state]="view().state" as="pill" />
      @if (view().submissions > 1) {
        <span class="times">{{ t('section.submissions', { n: view().submissions }) }}</span>
      }
    </div>
    <button
      class="panel"
      matIconButton
      type="button"
      aria-controls="section-panel"
      [attr.aria-expanded]="beside()"
      [attr.aria-label]="t('section.panel')"
      [title]="t('section.panel')"
      (click)="panel.emit()"
    >
      <mat-icon svgIcon="dock_to_left" />
    </button>
    <div class="facts">
      <span [title]="allFacts()">{{ facts() }}</span>
      @if (alone()) {
        <span class="alone">{{ t('section.wroteAndSubmitted') }}</span>
      }
      @if (view().dueDate; as due) {
        <bf-due [date]="due" [met]="!pressing.dueDate(view())" />
      }
    </div>
  `,
  styleUrl: './section-header.scss',
})
export class SectionHeader {
  readonly view = input.required<SectionView>();
  readonly writer = input.required<TextWriter<SectionText>>();
  readonly number = input('');
  /** Whether the drawers at the left and at the right stand open. */
  readonly outlined = input(false);
  readonly beside = input(false);
  readonly outline = output();
  readonly panel = output();
  private readonly names = inject(SectionNames);
  private readonly unitNames = inject(UnitNames);
  protected readonly pressing = inject(Pressing);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly title = computed(() =>
    this.view().numbered ? (this.writer().text().heading ?? '') : this.names.title(this.view()),
  );
  protected readonly writesHeading = computed(
    () => this.view().writes && this.view().numbered && this.writer().status() !== 'conflict',
  );
  /** 本人起草并报送: nobody else has looked at it yet. */
  protected readonly alone = computed(() => {
    const { writers, submitter, involvement } = this.view();
    return involvement === null && !!submitter && writers.length === 1 && writers[0]?.id === submitter.id;
  });
  protected readonly facts = computed(() => {
    const { leadUnit, supporting } = this.view();
    const shortNames = new Map(supporting.map(({ id, shortName }) => [id, shortName]));
    const of = (id: string) => shortNames.get(id) ?? '';
    return this.factsWith(this.unitNames.chosen([...shortNames.keys()], leadUnit?.id, { most: FEW, of }));
  });
  /** With every unit's name. */
  protected readonly allFacts = computed(() =>
    this.factsWith(this.words.listed(this.view().supporting.map(({ shortName }) => shortName))),
  );

  private factsWith(names: string): string {
    const { leadUnit, submitter, writers } = this.view();
    const wrote = { writers: this.words.listed(writers.map(({ name }) => name)), submitter: submitter?.name };
    const by =
      submitter && !this.alone() && (this.view().involvement === null || this.view().state === 'submitted')
        ? this.t(writers.length ? 'section.wroteBy' : 'section.submittedBy', wrote)
        : '';
    return [
      leadUnit && this.t('section.leadIs', { unit: leadUnit.shortName }),
      by,
      names && this.t('section.supportingAre', { units: names }),
    ]
      .filter(Boolean)
      .join('　');
  }
}
