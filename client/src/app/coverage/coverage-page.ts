import {
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import { type MatterState, matterStates } from '@bafang/shared';
import { Words } from '../i18n/words';
import { CurrentReport } from '../session/current-report';
import { whileSame } from '../session/kept/field';
import { Drawer } from '../ui/drawer/drawer';
import { DrawerClose } from '../ui/drawer/drawer-close';
import { EmptyState } from '../ui/empty-state';
import { Keys } from '../ui/keys/keys';
import { LoadError } from '../ui/load-error';
import { NotFetched } from '../ui/not-fetched';
import { SheetLink } from '../ui/sheet-link';
import { StateChip } from '../ui/states/state-chip';
import { windowIs } from '../ui/window-is';
import { CoverageModel } from './coverage-model';
import { MatterRows } from './list/matter-rows';
import { MatterMatrix } from './matrix/matter-matrix';
import { OriginsPanel } from './origins/origins-panel';
import { SectionPassages } from './origins/section-passages';
import { PlaceWords } from './place-words';
import { MattersPanel } from './sheet/matters-panel';
import { mattersOfOutline } from './sheet/of-outline';

const views = ['list', 'matrix'] as const;
type View = (typeof views)[number];
/** The row or cell at hand; the list, where all is folded; where nothing is required yet, the way to one. */
const TABLE = ['.rows [tabindex="0"]', '.rows', '.first button'];

/** 覆盖: how far the report speaks of what it must speak of, and how much of it stands as last year. */
@Component({
  imports: [
    Drawer,
    DrawerClose,
    EmptyState,
    LoadError,
    MatButton,
    MatButtonToggle,
    MatButtonToggleGroup,
    MatIcon,
    MatterMatrix,
    MatterRows,
    MattersPanel,
    NotFetched,
    OriginsPanel,
    SectionPassages,
    SheetLink,
    StateChip,
  ],
  providers: [CoverageModel, PlaceWords],
  templateUrl: './coverage-page.html',
  styleUrl: './coverage-page.scss',
})
export class CoveragePage {
  readonly reportId = input.required<string>();
  /** From the query. */
  readonly asked = input<View, string | undefined>('list', {
    alias: 'view',
    transform: (view) => views.find((known) => known === view) ?? 'list',
  });
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly rows = viewChild(MatterRows);
  protected readonly model = inject(CoverageModel);
  protected readonly t = inject(Words).t;
  protected readonly views = views;
  private readonly phone = windowIs('(width <= 640px)');
  /** A phone has no room for a grid. */
  protected readonly shows = computed((): View => (this.phone() ? 'list' : this.asked()));
  protected readonly states = matterStates;
  /** Beside the list: the shares, or a sheet that is read in. */
  protected readonly importing = whileSame<string, boolean>(this.reportId, () => false);
  /** Where it has no room beside the list it opens over it. */
  protected readonly drawn = signal(false);
  /** The section whose sentences stand beside their sources. */
  protected readonly passages = whileSame<string, string | null>(this.reportId, () => null);
  protected readonly total = computed(() => this.model.view()?.matters.length ?? 0);
  protected readonly pieces = computed(() =>
    this.states
      .filter((state) => this.model.counts()[state])
      .map((state) => ({ state, n: this.model.counts()[state] })),
  );
  /** Why nothing can be changed here, where that is so. */
  protected readonly readOnly = computed(() => {
    const [view, report] = [this.model.view(), this.model.overview()];
    if (!view || view.editable || !report) return '';
    return this.t(['planned', 'drafting'].includes(report.state) ? 'coverage.readOnly' : 'coverage.sentToSign');
  });

  constructor() {
    const reports = inject(CurrentReport);
    effect(() => this.model.reportId.set(this.reportId()));
    effect(() => {
      if (this.model.view()) untracked(() => reports.choose(this.reportId()));
    });
    const runs = {
      j: () => this.rows()?.walk(1),
      k: () => this.rows()?.walk(-1),
      F8: () => void this.goToBlank(),
    };
    inject(Keys).offer('coverage', runs, inject(DestroyRef));
  }

  protected async show(view: View): Promise<void> {
    await this.router.navigate([], { queryParams: { view: view === 'list' ? null : view } });
  }

  protected filter(state: MatterState): void {
    this.model.state.update((now) => (now === state ? null : state));
  }

  protected async goToBlank(): Promise<void> {
    if (this.shows() !== 'list') await this.show('list');
    setTimeout(() => this.rows()?.goToBlank());
  }

  protected beginImport(): void {
    this.importing.set(true);
    this.draw();
  }

  protected showShares(): void {
    this.importing.set(false);
    this.draw();
  }

  protected imported(): void {
    this.importing.set(false);
    this.drawn.set(false);
    this.standOn(...TABLE);
  }

  protected async fromOutline(): Promise<void> {
    const list = mattersOfOutline(this.model.view()!, this.model.areas());
    const said = this.t('coverage.done.list', { added: list.length, reworded: 0, removed: 0 });
    if (await this.model.take(list, said)) this.standOn(...TABLE);
  }

  /** The button goes with the last change. */
  protected async undo(): Promise<void> {
    await this.model.undo();
    if (!this.model.mayUndo()) this.standOn(...TABLE);
  }

  /** Who opened the panel by a key goes on in it: between them lies the list. */
  private draw(): void {
    this.drawn.set(true);
    this.standOn('#coverage-panel');
  }

  /** What was pressed is gone with it. */
  private standOn(...places: string[]): void {
    const found = () => places.map((place) => this.host.querySelector<HTMLElement>(place)).find(Boolean);
    afterNextRender(() => found()?.focus(), { injector: this.injector });
  }
}
