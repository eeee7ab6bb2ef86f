import { Component, computed, effect, inject, input, output, signal, untracked, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { ReportOverview, RequestKind, RequestLine } from '@bafang/shared';
import { AskDialog, type AskedAbout } from '../../asking/ask-dialog';
import { countsOf } from '../../asking/counts';
import { requestList } from '../../asking/request-list';
import { Words } from '../../i18n/words';
import { openWhenFetched } from '../../ui/dialog/fetched';
import { wholeName } from '../../ui/names/whole-name';
import { NotFetched } from '../../ui/not-fetched';
import { rowsOf } from '../../ui/report/rows';
import { Dates } from '../../ui/time/dates';

/** The newest; the others are unfolded. */
const FEW = 4;

/** 征集素材: what units were asked this year, each with how many have answered, and the coordinator's own asking. */
@Component({
  selector: 'bf-report-requests',
  imports: [AskDialog, MatButton, NotFetched, RouterLink],
  host: { role: 'region', 'aria-labelledby': 'requests-title' },
  templateUrl: './report-requests.html',
  styleUrl: './report-requests.scss',
})
export class ReportRequests {
  readonly report = input.required<ReportOverview>();
  /** What units are to be asked for at once. */
  readonly wanted = input<string>();
  readonly stale = output();
  private readonly dates = inject(Dates);
  private readonly dialog = viewChild<AskDialog>('dialog');
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly asking = signal<true | null>(null);
  private readonly kind = signal<RequestKind>('material');
  protected readonly notice = signal('');
  private readonly all = signal(false);
  private readonly requests = requestList(() => this.report().id);
  private readonly lines = computed(() => this.requests.lines().filter(({ kind }) => kind === 'material'));
  /** What was asked of opinions, taken together: they have a table of their own. */
  protected readonly opinions = computed(() => {
    const all = this.requests
      .lines()
      .filter(({ kind }) => kind === 'opinion')
      .map(countsOf);
    const sum = (part: 'n' | 'answered') => all.reduce((total, counts) => total + counts[part], 0);
    return all.length ? { n: sum('n'), answered: sum('answered') } : null;
  });
  protected readonly shown = computed(() =>
    this.lines()
      .slice(0, this.all() ? undefined : FEW)
      .map((line) => ({
        id: line.id,
        name: this.nameOf(line),
        due: this.t('requests.dueOn', { date: this.dates.date(line.dueDate) }),
        ...countsOf(line),
      })),
  );
  protected readonly more = computed(() => this.lines().length - this.shown().length);
  protected readonly about = computed((): AskedAbout => {
    const { id, title } = this.report();
    const areas = rowsOf(this.report()).flatMap(({ kind, area, name }) =>
      kind === 'area' && area ? [{ id: area.id, name: wholeName({ label: name, title: area.heading }) }] : [],
    );
    return { reportId: id, title, section: null, areas, kind: this.kind(), pinned: null };
  });

  constructor() {
    openWhenFetched(this.dialog, this.asking, (dialog) => dialog.open());
    const [router, relativeTo] = [inject(Router), inject(ActivatedRoute)];
    effect(() => {
      const kind = this.report().asks.find((one) => one === this.wanted());
      if (!kind) return;
      untracked(() => void this.begin(kind));
      // a reload shall not ask again
      void router.navigate([], { relativeTo, replaceUrl: true });
    });
  }

  /** Its words come with it: no page is heavier for them. */
  protected async begin(kind: RequestKind): Promise<void> {
    await this.words.learn(['asking']);
    this.kind.set(kind);
    this.asking.set(true);
  }

  protected unfold(): void {
    this.all.set(true);
  }

  protected told(n: number): void {
    this.requests.reload();
    this.notice.set(this.t(this.kind() === 'opinion' ? 'requests.opinion.done' : 'requests.done', { n }));
  }

  private nameOf({ about }: RequestLine): string {
    return about ? wholeName(about) : this.t('requests.whole');
  }
}
