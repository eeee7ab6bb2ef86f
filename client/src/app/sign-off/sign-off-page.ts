import { Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { PageTitles } from '../i18n/page-titles';
import { Words } from '../i18n/words';
import { CurrentReport } from '../session/current-report';
import { Session } from '../session/session';
import { Fingerprint } from '../ui/fingerprint';
import { FootSheet } from '../ui/drawer/foot-sheet';
import { LoadError } from '../ui/load-error';
import { windowIs } from '../ui/window-is';
import { ReadingModel } from './reading/reading-model';
import { type Mode, Reading } from './reading/reading';
import { SignFacts } from './sign-facts';
import { SignForm } from './sign-form';
import { Signed } from './signed';

/** Where a leader reads the whole report and signs it: no rail, no search. */
@Component({
  imports: [Fingerprint, FootSheet, LoadError, Reading, SignFacts, SignForm, Signed],
  providers: [ReadingModel],
  templateUrl: './sign-off-page.html',
  styleUrl: './sign-off-page.scss',
})
export class SignOffPage {
  readonly reportId = input.required<string>();
  private readonly titles = inject(PageTitles);
  private readonly session = inject(Session);
  private readonly reports = inject(CurrentReport);
  private readonly reading = viewChild(Reading);
  protected readonly model = inject(ReadingModel);
  protected readonly t = inject(Words).t;
  protected readonly modes: readonly Mode[] = ['all', 'changes', 'numbers'];
  /** What this leader has signed in this round. */
  protected readonly signed = computed(() => {
    const me = this.session.me()?.account.id;
    return (
      this.model.report()?.signers.find(({ account, signed }) => account.id === me && signed?.holds)?.signed ?? null
    );
  });

  /** There is no room for the text and the form; that the text is another now stands open in any case. */
  private readonly small = windowIs('(width <= 820px) and (height <= 760px), (height <= 560px)');
  protected readonly folds = computed(
    () =>
      this.small() &&
      !this.model.overtaken() &&
      !!this.model.report()?.offers.some(({ action }) => action === 'sign' || action === 'send_back'),
  );

  constructor() {
    effect(() => void this.model.load(this.reportId()));
    effect(() => this.titles.name(this.model.report()?.printed.title ?? ''));
  }

  /** What came of it stands at once: it is the reader's own doing, not a newer text. */
  protected async acted(): Promise<void> {
    this.reports.reload();
    await this.model.load(this.reportId());
    this.model.turn();
  }

  protected reload(): void {
    void this.model.load(this.reportId());
  }

  protected compare(): void {
    this.reading()?.show('changes');
  }

  protected turn(): void {
    this.model.turn();
    this.compare();
  }
}
