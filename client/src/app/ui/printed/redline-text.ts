import { Component, ElementRef, effect, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Words } from '../../i18n/words';
import { LineNotes } from './line-notes';
import { RedlineImage } from './redline-image';
import type { PlacedBlock } from './places';

/** A comparison as text: inserted blue underlined, deleted red struck, a bar in the margin of what changed. */
@Component({
  selector: 'bf-redline-text',
  imports: [LineNotes, MatIcon, RedlineImage],
  template: `
    @if (!total()) {
      <p class="equal"><mat-icon class="small" svgIcon="check" aria-hidden="true" />{{ t('printed.equal') }}</p>
    }
    @for (block of blocks(); track $index) {
      <p [class.changed]="isChanged(block)" [class.here]="holds(block)">
        <bf-line-notes [block]="block" [attr.data-place]="block.formPlace" />
        @for (run of block.runs; track $index) {
          @switch (run.kind) {
            @case ('inserted') {
              <ins
                [class.lead]="run.head"
                [class.here]="run.place === current()"
                [attr.data-place]="run.place"
                (click)="chosen.emit(run.place!)"
                >{{ run.text }}</ins
              >
            }
            @case ('deleted') {
              <del
                [class.lead]="run.head"
                [class.here]="run.place === current()"
                [attr.data-place]="run.place"
                (click)="chosen.emit(run.place!)"
                >{{ run.text }}</del
              >
            }
            @default {
              @if (run.head) {
                <span class="lead">{{ run.text }}</span>
              } @else {
                <ng-container>{{ run.text }}</ng-container>
              }
            }
          }
        }
        @if (block.image; as image) {
          <bf-redline-image [image]="image" />
        }
      </p>
    }
  `,
  styleUrl: './redline-text.scss',
})
export class RedlineText {
  readonly blocks = input.required<readonly PlacedBlock[]>();
  readonly total = input.required<number>();
  readonly current = input(0);
  readonly chosen = output<number>();
  private readonly place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = inject(Words).t;
  private shown = 0;

  constructor() {
    effect(() => {
      const current = this.current();
      if (current !== this.shown)
        this.place.querySelector(`[data-place="${current}"]`)?.scrollIntoView({ block: 'center' });
      this.shown = current;
    });
  }

  protected isChanged({ change }: PlacedBlock): boolean {
    return change !== 'same';
  }

  protected holds({ runs, formPlace }: PlacedBlock): boolean {
    return [formPlace, ...runs.map(({ place }) => place)].includes(this.current());
  }
}
