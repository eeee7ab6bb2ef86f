import { Component, computed, effect, inject, input, output, signal, untracked, viewChild } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { type DocumentJson, type RequestKind, type SectionView, bureauRoles } from '@bafang/shared';
import { AskDialog, type AskedAbout, type PinnedText } from '../../asking/ask-dialog';
import { countsOf } from '../../asking/counts';
import { requestList } from '../../asking/request-list';
import { Words } from '../../i18n/words';
import { Session } from '../../session/session';
import { openWhenFetched } from '../../ui/dialog/fetched';
import { NotFetched } from '../../ui/not-fetched';
import { SectionNames } from '../../ui/names/section-names';
import { Dates } from '../../ui/time/dates';

/** 征集、征求意见: what units were asked about this section, and the dialog to ask them, fetched when it is first wanted. */
@Component({
  selector: 'bf-section-asking',
  imports: [AskDialog, MatIcon, NotFetched, RouterLink],
  template: `
    @for (line of lines(); track line.id) {
      <p class="off-paper">
        <mat-icon class="small" svgIcon="inbox" aria-hidden="true" />
        <span>{{ t(line.words, line) }}</span>
        <span class="due">{{ t('requests.dueOn', { date: dates.date(line.dueDate) }) }}</span>
        @if (line.opinion) {
          <a [routerLink]="['/reports', view().reportId, 'opinions']" [queryParams]="{ about: view().id }">{{
            t('requests.opinion.table')
          }}</a>
        } @else {
          <a [routerLink]="['/requests', line.id]">{{ t('requests.see') }}</a>
        }
      </p>
    }
    @defer (when asking()) {
      <bf-ask-dialog #dialog [about]="about()" (asked)="told($event)" (stale)="stale.emit()" />
    } @error {
      <bf-not-fetched />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 12px;
      min-block-size: 36px;
      padding: 4px 20px;
      border-block-end: var(--bf-rule);
      font: var(--bf-meta);
    }
    mat-icon,
    .due {
      color: var(--mat-sys-on-surface-variant);
    }
    @media (width <= 640px) {
      p {
        padding-inline: 12px;
      }
    }
  `,
})
export class SectionAsking {
  readonly view = input.required<SectionView>();
  /** What units are to be asked for at once. */
  readonly wanted = input<string>();
  /** What was done, in words. */
  readonly said = output<string>();
  readonly stale = output();
  private readonly session = inject(Session);
  private readonly names = inject(SectionNames);
  private readonly dialog = viewChild<AskDialog>('dialog');
  protected readonly asking = signal<true | null>(null);
  private readonly kind = signal<RequestKind>('material');
  protected readonly dates = inject(Dates);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  /** Who asked, and the bureau: nobody else is told. */
  private readonly tells = computed(() => this.view().involvement === 'lead' || this.session.has(...bureauRoles));
  private readonly requests = requestList(() => (this.tells() ? this.view().reportId : null));
  protected readonly lines = computed(() =>
    this.requests
      .lines()
      .filter(({ about }) => about?.id === this.view().id)
      .map((line) => ({
        id: line.id,
        dueDate: line.dueDate,
        opinion: line.kind === 'opinion',
        words: line.kind === 'opinion' ? 'requests.opinion.asked' : 'requests.asked',
        ...countsOf(line),
      })),
  );
  private readonly pinned = computed((): PinnedText | null => {
    const { digest, body } = this.view();
    if (this.kind() !== 'opinion' || !digest) return null;
    return { digest, blocks: (body as DocumentJson | null)?.content ?? [] };
  });
  protected readonly about = computed((): AskedAbout => {
    const view = this.view();
    const { id, reportId, label, leadUnit } = view;
    const pinned = this.pinned();
    // an opinion is asked about what has been submitted: its day is past
    const section = { id, label, leadUnit, dueDate: pinned ? null : view.dueDate };
    return { reportId, title: this.names.title(view), section, areas: [], kind: this.kind(), pinned };
  });

  constructor() {
    openWhenFetched(this.dialog, this.asking, (dialog) => dialog.open());
    const [router, relativeTo] = [inject(Router), inject(ActivatedRoute)];
    effect(() => {
      const kind = this.view().asks.find((one) => one === this.wanted());
      if (!kind) return;
      untracked(() => void this.open(kind));
      // a reload shall not ask again
      void router.navigate([], { relativeTo, replaceUrl: true });
    });
  }

  /** Its words come with it: no page is heavier for them. */
  async open(kind: RequestKind): Promise<void> {
    await this.words.learn(['asking']);
    this.kind.set(kind);
    this.asking.set(true);
  }

  protected told(n: number): void {
    this.requests.reload();
    // an opinion that is awaited holds back the approval
    if (this.kind() === 'opinion') this.stale.emit();
    this.said.emit(this.t(this.kind() === 'opinion' ? 'requests.opinion.done' : 'requests.done', { n }));
  }
}
