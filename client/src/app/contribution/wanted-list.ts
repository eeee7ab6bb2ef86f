import { Component, computed, effect, inject, input, output, viewChild } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { ContributionText, ContributionView } from '@bafang/shared';
import { Words } from '../i18n/words';
import { type Draft, keptElsewhere } from '../session/kept/drafts';
import { AnsweredFigures } from '../ui/contributions/answered-figures';
import { RegisterFigure } from '../ui/contributions/register-figure';
import { Written } from '../ui/written/written';
import { AttachedFiles } from '../writing/files/attached-files';
import type { TextWriter } from '../writing/saving/text-writer';

interface Figure {
  readonly name: string;
  readonly measure: string;
  readonly words: Draft<string>;
}

/** 要报的内容: the text, the figures and files that are wanted, ticked as they come. */
@Component({
  selector: 'bf-wanted-list',
  imports: [AttachedFiles, MatIcon, RegisterFigure, Written],
  providers: [AnsweredFigures],
  template: `
    <h2>{{ t('contribution.wanted') }}</h2>
    @if (view().request.wants?.text; as text) {
      <div class="want">
        <mat-icon class="small" [class.done]="words() > 0" [svgIcon]="tick(words() > 0)" aria-hidden="true" />
        <b>{{ t('contribution.words') }}</b>
        @if (text.words) {
          <span>{{ t('contribution.within', { n: text.words }) }}</span>
        }
      </div>
    }
    @if (figures(); as all) {
      @if (all.length) {
        <div class="want">
          <mat-icon
            class="small"
            [class.done]="filled() === all.length"
            [svgIcon]="tick(filled() === all.length)"
            aria-hidden="true"
          />
          <b>{{ t('contribution.figures') }}</b>
          <span>{{ t('contribution.filled', { n: filled(), of: all.length }) }}</span>
        </div>
        <ul>
          @for (figure of all; track figure.name) {
            <li>
              <label [for]="'figure-' + $index">{{ figure.name }}</label>
              @if (view().writes) {
                <span class="box">
                  <input
                    inputmode="decimal"
                    maxlength="60"
                    autocomplete="off"
                    [id]="'figure-' + $index"
                    [bfWritten]="figure.words"
                  />
                  <span>{{ figure.measure }}</span>
                </span>
              } @else {
                <output [id]="'figure-' + $index">{{ figure.words() ? figure.words() + figure.measure : '—' }}</output>
              }
              @if (registering.line(figure.name); as line) {
                <bf-register-figure [line]="line" [reportId]="view().request.reportId" />
              }
            </li>
          }
        </ul>
      }
    }
    @if (view().writes || view().attachments.length) {
      <div class="want">
        @if (view().request.wants?.files) {
          <mat-icon
            class="small"
            [class.done]="view().attachments.length"
            [svgIcon]="tick(!!view().attachments.length)"
            aria-hidden="true"
          />
        }
        <b>{{ t('contribution.files') }}</b>
        @if (view().attachments.length; as n) {
          <span>{{ t('contribution.attached', { n }) }}</span>
        }
      </div>
      <bf-attached-files
        [files]="view().attachments"
        [bearer]="'/api/contributions/' + view().id"
        [writes]="view().writes"
        (changed)="changed.emit()"
      />
    }
  `,
  styleUrl: './wanted-list.scss',
})
export class WantedList {
  readonly view = input.required<ContributionView>();
  readonly writer = input.required<TextWriter<ContributionText>>();
  readonly words = input.required<number>();
  /** Other files hang on it than were read. */
  readonly changed = output();
  private readonly attached = viewChild(AttachedFiles);
  /** Some are still on their way. */
  readonly sending = computed(() => this.attached()?.busy() ?? false);
  /** Some did not arrive. */
  readonly failed = computed(() => this.attached()?.failed() ?? false);
  protected readonly registering = inject(AnsweredFigures);
  protected readonly t = inject(Words).t;
  private readonly asked = computed(() => this.view().request.wants?.figures ?? [], {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  protected readonly figures = computed(() => this.asked().map((figure): Figure => this.field(figure)));
  protected readonly filled = computed(() => this.figures().filter(({ words }) => words().trim()).length);

  constructor() {
    effect(() => this.registering.answer.set(this.view()));
  }

  protected tick(done: boolean): 'check_circle_fill' | 'radio_button_unchecked' {
    return done ? 'check_circle_fill' : 'radio_button_unchecked';
  }

  private field({ name, measure }: { name: string; measure: string }): Figure {
    const value = computed(() => this.writer().text().figures[name] ?? '');
    const put = (words: string) =>
      this.writer().change({ figures: { ...this.writer().text().figures, [name]: words } });
    return { name, measure, words: keptElsewhere(value, put) };
  }
}
