import { Component, DestroyRef, inject, input, output, signal } from '@angular/core';
import type { Editor } from '@tiptap/core';
import type { ContributionText, ContributionView } from '@bafang/shared';
import { Words } from '../i18n/words';
import { DrawerClose } from '../ui/drawer/drawer-close';
import { NotFetched } from '../ui/not-fetched';
import { Findings } from '../writing/proofreading/findings';
import type { TextWriter } from '../writing/saving/text-writer';

/** After the text stands: nobody waits for it. */
const PAUSE = 1500;

/** 校对 beside an answer. What it finds is told, and holds back nothing. */
@Component({
  selector: 'bf-answer-findings',
  imports: [DrawerClose, Findings, NotFetched],
  template: `
    <header>
      <h2>{{ t('contribution.proofreading') }}</h2>
      <bf-drawer-close />
    </header>
    @defer (when opened() || stands()) {
      <bf-findings
        [about]="view().id"
        [reportId]="view().request.reportId"
        [body]="writer().text().body"
        [editor]="editor()"
        [year]="view().request.year"
        (counted)="counted.emit($event.told)"
        (reached)="reached.emit()"
      />
    } @error {
      <bf-not-fetched />
    }
  `,
  styleUrl: './answer-findings.scss',
})
export class AnswerFindings {
  readonly view = input.required<ContributionView>();
  readonly writer = input.required<TextWriter<ContributionText>>();
  readonly editor = input<Editor | null>(null);
  readonly opened = input(false);
  readonly counted = output<number>();
  readonly reached = output();
  protected readonly t = inject(Words).t;
  protected readonly stands = signal(false);

  constructor() {
    const timer = setTimeout(() => this.stands.set(true), PAUSE);
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }
}
