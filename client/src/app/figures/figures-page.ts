import {
  Component,
  DestroyRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatIcon } from '@angular/material/icon';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { bureauRoles } from '@bafang/shared';
import { Words } from '../i18n/words';
import { CurrentReport } from '../session/current-report';
import { whileSame } from '../session/kept/field';
import { acting } from '../session/problems/acting';
import { Session } from '../session/session';
import { Drawer } from '../ui/drawer/drawer';
import { EmptyState } from '../ui/empty-state';
import { Keys } from '../ui/keys/keys';
import { LoadError } from '../ui/load-error';
import { RegisterTabs } from '../ui/register-tabs';
import { SheetLink } from '../ui/sheet-link';
import { windowIs } from '../ui/window-is';
import { FigureDock } from './dock/figure-dock';
import { FigureDrawer } from './drawer/figure-drawer';
import { FigureWords } from './figure-words';
import { FiguresModel } from './figures-model';
import { FigureForm } from './form/figure-form';
import { PlacedStrip } from './pasting/placed-strip';
import { valuesIn } from './pasting/placing';
import { type FigureRow, type RowState, rowStates } from './register-now';
import { FigureRows } from './rows/figure-rows';

const scopes = ['own', 'others', 'all'] as const;
type Scope = (typeof scopes)[number];

/** 数据台账: the figures of the year, one value each, by which every text goes. */
@Component({
  imports: [
    Drawer,
    EmptyState,
    FigureDock,
    FigureDrawer,
    FigureForm,
    FigureRows,
    LoadError,
    MatButton,
    MatButtonToggle,
    MatButtonToggleGroup,
    MatIcon,
    PlacedStrip,
    RegisterTabs,
    SheetLink,
    RouterLink,
  ],
  providers: [FiguresModel, FigureWords],
  templateUrl: './figures-page.html',
  styleUrl: './figures-page.scss',
})
export class FiguresPage {
  readonly reportId = input.required<string>();
  /** From the query: whose drawer is open. */
  readonly figure = input<string>();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly session = inject(Session);
  protected readonly model = inject(FiguresModel);
  protected readonly t = inject(Words).t;
  protected readonly ofBureau = computed(() => this.session.has(...bureauRoles));
  private readonly injector = inject(Injector);
  private readonly table = viewChild(FigureRows);
  /** The drawer stands beside the table, and shows the row at hand. */
  protected readonly wide = windowIs('(width > 1180px)');
  protected readonly reading = acting({ about: () => this.reportId() });
  protected readonly search = whileSame(this.reportId, () => '');
  protected readonly scope = whileSame<string, Scope>(this.reportId, () => (this.ofBureau() ? 'all' : 'own'));
  protected readonly state = whileSame<string, RowState | ''>(this.reportId, () => '');

  private readonly units = computed(() => new Set(this.session.me()?.grants.map(({ unit }) => unit.id)));
  private readonly tests: Record<Scope, (row: FigureRow) => boolean> = {
    own: ({ figure }) => this.units().has(figure.unit.id),
    others: ({ figure }) => !this.units().has(figure.unit.id) && figure.cited.length > 0,
    all: () => true,
  };
  protected readonly choices = computed(() =>
    scopes
      .filter((scope) => scope !== 'all' || this.ofBureau())
      .map((scope) => ({ scope, n: this.model.rows().filter(this.tests[scope]).length })),
  );
  private readonly inScope = computed(() => this.model.rows().filter(this.tests[this.scope()]));
  protected readonly states = computed(() => {
    const there = new Set(this.inScope().map(({ state }) => state));
    return rowStates.filter((state) => there.has(state) || state === this.state());
  });
  /** What is being typed stays, whatever its state becomes. */
  protected readonly found = computed(() => {
    const [search, state] = [this.search().trim(), this.state()];
    return this.inScope().filter(
      ({ figure, ...row }) =>
        (!state || row.state === state || row.state === 'unsaved') &&
        [figure.name, figure.definition].some((text) => text.includes(search)),
    );
  });
  protected readonly sum = computed(() => {
    const rows = this.model.rows().filter(this.tests[this.ofBureau() ? 'all' : 'own']);
    const count = (state: RowState) => rows.filter((row) => row.state === state).length;
    const [n, verified, unexplained] = [rows.length, count('verified'), count('unexplained')];
    const key = `register.sum${this.ofBureau() ? 'All' : ''}${unexplained ? 'Unexplained' : ''}`;
    return n ? this.t(key, { n, verified, unexplained }) : '';
  });
  protected readonly shown = computed(() => this.model.line(this.model.shown() ?? '') ?? null);
  protected readonly unsaved = computed(() => Object.keys(this.model.edits()).length > 0);

  constructor() {
    const reports = inject(CurrentReport);
    effect(() => this.model.reportId.set(this.reportId()));
    effect(() => this.model.shown.set(this.figure() ?? null));
    effect(() => {
      if (this.model.view()) untracked(() => reports.choose(this.reportId()));
    });
    inject(Keys).offer('figures', { Enter: () => this.table()?.edit() }, inject(DestroyRef));
  }

  /** The address names the figure, so that it is there again after a reload. */
  protected show(figure: string | null): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { figure },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  /** Back on the row that it was. */
  protected close(): void {
    const shown = this.model.shown();
    this.show(null);
    afterNextRender(() => this.table()?.stand(shown), { injector: this.injector });
  }

  protected paste({ cells, from }: { cells: string[][]; from: readonly FigureRow[] }): void {
    const values = valuesIn(cells, this.model.view()!.year);
    this.model.take(
      values,
      from.map(({ figure }) => figure),
    );
  }

  protected read(field: HTMLInputElement): void {
    const file = field.files?.[0];
    // the same file again is read again
    field.value = '';
    if (file) void this.reading.run(() => this.model.readSheet(file));
  }

  protected clear(): void {
    this.search.set('');
    this.state.set('');
    this.scope.set(this.ofBureau() ? 'all' : 'own');
  }
}
