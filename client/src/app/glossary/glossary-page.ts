import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatIcon } from '@angular/material/icon';
import { ActivatedRoute, Router } from '@angular/router';
import { bureauRoles, type GlossaryList, glossaryLists, type Term } from '@bafang/shared';
import { PageTitles } from '../i18n/page-titles';
import { Words } from '../i18n/words';
import { CurrentReport } from '../session/current-report';
import { whileSame } from '../session/kept/field';
import { Session } from '../session/session';
import { Drawer } from '../ui/drawer/drawer';
import { DrawerClose } from '../ui/drawer/drawer-close';
import { EmptyState } from '../ui/empty-state';
import { LoadError } from '../ui/load-error';
import { RegisterTabs } from '../ui/register-tabs';
import { SheetLink } from '../ui/sheet-link';
import { Dates } from '../ui/time/dates';
import { windowIs } from '../ui/window-is';
import { DraftTexts } from './draft-texts';
import { EntryRows } from './entries/entry-rows';
import { EntryWords } from './entries/entry-words';
import { GlossaryModel } from './glossary-model';
import { HitsPanel } from './panel/hits-panel';
import { ImportPanel } from './panel/import-panel';
import { VersionsPanel } from './panel/versions-panel';

const filters = ['all', 'hit', 'dated', 'off'] as const;
type Filter = (typeof filters)[number];

/** 用语、敏感词: by what the texts of the bureau's reports are proof-read, each entry with its hits in this year's drafts. */
@Component({
  imports: [
    Drawer,
    DrawerClose,
    EmptyState,
    EntryRows,
    HitsPanel,
    ImportPanel,
    LoadError,
    MatButton,
    MatButtonToggle,
    MatButtonToggleGroup,
    MatIcon,
    RegisterTabs,
    SheetLink,
    VersionsPanel,
  ],
  providers: [GlossaryModel, DraftTexts, EntryWords],
  templateUrl: './glossary-page.html',
  styleUrl: './glossary-page.scss',
})
export class GlossaryPage {
  readonly reportId = input.required<string>();
  /** From the query. */
  readonly list = input<GlossaryList, string | undefined>('terms', {
    transform: (list) => glossaryLists.find((known) => known === list) ?? 'terms',
  });
  /** The term whose row is open: '' is a new one. */
  readonly entry = input<string>();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly dates = inject(Dates);
  private readonly texts = inject(DraftTexts);
  protected readonly model = inject(GlossaryModel);
  protected readonly t = inject(Words).t;
  private readonly session = inject(Session);
  private readonly phone = windowIs('(width <= 640px)');
  /** On a phone, and by whom the list is not, it is read. */
  protected readonly reads = computed(() => this.phone() || !this.session.has(...bureauRoles));
  protected readonly search = whileSame<GlossaryList, string>(this.list, () => '');
  protected readonly filter = whileSame<GlossaryList, Filter>(this.list, () => 'all');

  private readonly tests: Record<Filter, (term: Term) => boolean> = {
    all: () => true,
    hit: ({ term }) => this.texts.count(this.list(), term) > 0,
    dated: ({ from, until }) => !!from || !!until,
    off: ({ off }) => !!off,
  };
  protected readonly choices = computed(() =>
    filters.map((filter) => ({ filter, n: this.model.entries().filter(this.tests[filter]).length })),
  );
  /** What is open stays, whatever is looked for. */
  protected readonly found = computed(() => {
    const [search, test] = [this.search().trim(), this.tests[this.filter()]];
    const says = ({ term, variants, note = '' }: Term) =>
      [term, ...variants, note].some((text) => text.includes(search));
    return this.model.entries().filter((one) => one.term === this.model.open() || (test(one) && says(one)));
  });
  protected readonly counts = computed(() => {
    const glossary = this.model.glossary();
    return glossary ? { terms: glossary.terms.length, sensitive: glossary.sensitive.length } : undefined;
  });
  protected readonly newest = computed(() => {
    const [newest] = this.model.versions();
    if (!newest?.at) return this.t('glossary.versions.first');
    const { added, changed, removed } = newest.counts;
    return this.t('glossary.versions.newest', {
      n: newest.version,
      moment: this.dates.moment(newest.at),
      by: newest.by ?? '',
      count: added + changed + removed,
    });
  });

  constructor() {
    const [titles, reports] = [inject(PageTitles), inject(CurrentReport)];
    effect(() => this.model.reportId.set(this.reportId()));
    effect(() => this.model.list.set(this.list()));
    effect(() => this.model.open.set(this.reads() ? null : (this.entry() ?? null)));
    effect(() => {
      if (this.model.glossary()) untracked(() => reports.choose(this.reportId()));
    });
    effect(() => titles.name(this.t(`glossary.tab.${this.list()}`)));
  }

  /** The address names the row, so that it is there again after a reload. */
  protected show(entry: string | null): void {
    if (this.reads()) return;
    this.model.beside.set('hits');
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { entry },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected clear(): void {
    this.search.set('');
    this.filter.set('all');
  }
}
