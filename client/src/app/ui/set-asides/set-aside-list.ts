import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { SetAsideIn, SetAsideView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { Printing } from '../printing';
import { FullMomentWords } from '../time/date-pipes';

/** The errors of proof-reading that a unit left as they are: the words, why, who and when. */
@Component({
  selector: 'bf-set-aside-list',
  imports: [FullMomentWords, MatButton, NgTemplateOutlet, RouterLink],
  templateUrl: './set-aside-list.html',
  styleUrl: './set-aside-list.scss',
})
export class SetAsideList {
  readonly setAsides = input.required<readonly (SetAsideView | SetAsideIn)[]>();
  /** Whether the reader may have them counted again. */
  readonly takesBack = input(false);
  readonly busy = input(false);
  /** One line until it is opened, for who reads the texts themselves beside it. */
  readonly folds = input(false);
  readonly takenBack = output<string>();
  protected readonly printing = inject(Printing).now;
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  /** Its words come with it: no page is heavier for them. */
  protected readonly learned = signal(false);
  protected readonly title = computed(() => this.t('proofreading.setAside.title', { n: this.setAsides().length }));
  protected readonly lines = computed(() =>
    this.setAsides().map((one) => ({
      ...one,
      title: this.words.said(one.title),
      section: 'label' in one ? { id: one.sectionId, label: one.label } : null,
      before: one.words.slice(0, one.at),
      error: one.words.slice(one.at, one.at + one.length),
      after: one.words.slice(one.at + one.length),
    })),
  );

  constructor() {
    void this.words.learn(['proofreading']).then(() => this.learned.set(true));
  }
}
