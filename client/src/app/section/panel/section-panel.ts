import {
  Component,
  DestroyRef,
  type ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { Editor } from '@tiptap/core';
import { Words } from '../../i18n/words';
import { whileSame } from '../../session/kept/field';
import { Keys } from '../../ui/keys/keys';
import { DrawerClose } from '../../ui/drawer/drawer-close';
import { NotFetched } from '../../ui/not-fetched';
import { Comments } from '../comments/comments';
import { Revisions } from '../history/revisions';
import { SectionModel } from '../section-model';
import { Evidence } from './evidence';
import { LastYear } from './last-year';
import { SectionFigures } from './section-figures';
import { SectionFindings } from './section-findings';

export const TABS = ['lastYear', 'comments', 'proofreading', 'figures', 'revisions', 'files'] as const;
export type Tab = (typeof TABS)[number];

/**
 * What lies beside the text: last year's, the comments, what proof-reading found, the figures, the versions, the evidence. On a phone it is a sheet at the foot,
 * shut, half or full; between phone and laptop a drawer.
 */
@Component({
  selector: 'bf-section-panel',
  imports: [Comments, DrawerClose, Evidence, LastYear, NotFetched, Revisions, SectionFigures, SectionFindings],
  host: { '[class]': 'height()' },
  templateUrl: './section-panel.html',
  styleUrl: './section-panel.scss',
})
export class SectionPanel {
  readonly tab = model.required<Tab>();
  /** Where the text is written, if it is. */
  readonly editor = input<Editor | null>(null);
  /** Last year's text stands in the sheet. */
  readonly taken = output();
  readonly said = output<string>();
  protected readonly model = inject(SectionModel);
  private readonly comments = viewChild(Comments);
  private readonly lastYear = viewChild(LastYear);
  private readonly findings = viewChild<SectionFindings>('findings');
  private readonly tabList = viewChild.required<ElementRef<HTMLElement>>('tabList');
  protected readonly t = inject(Words).t;
  protected readonly tabs = TABS;
  protected readonly found = signal(0);
  /** An error is asked for before what finds it was fetched. */
  private readonly wanting = whileSame(this.model.id, () => false);
  /** The page has what it needs for now. */
  readonly stands = signal(false);
  protected readonly height = signal<'shut' | 'half' | 'full'>('shut');
  readonly opened = computed(() => this.height() !== 'shut');
  private readonly unresolved = computed(
    () => (this.model.view()?.threads ?? []).filter(({ resolved }) => !resolved).length,
  );

  constructor() {
    const timer = setTimeout(() => this.stands.set(true), 1500);
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
    const runs = {
      'Alt+1': () => this.choose('lastYear'),
      'Alt+2': () => this.choose('comments'),
      'Alt+3': () => this.choose('proofreading'),
      'Alt+4': () => this.choose('figures'),
      'Alt+5': () => this.choose('revisions'),
      'Alt+6': () => this.choose('files'),
    };
    inject(Keys).offer('panel', runs, inject(DestroyRef));
    effect(() => {
      const findings = this.findings();
      if (!findings || !this.wanting()) return;
      this.wanting.set(false);
      untracked(() => findings.goToError());
    });
    afterRenderEffect({
      write: () => {
        const [tab] = [this.tab(), this.height()];
        this.bringIntoSight(tab);
      },
    });
  }

  beginComment(quotation: string): void {
    this.choose('comments');
    setTimeout(() => this.comments()?.begin(quotation));
  }

  resumeComment(): void {
    this.choose('comments');
    setTimeout(() => this.comments()?.resume());
  }

  offerLastYear(): void {
    this.choose('lastYear');
    setTimeout(() => this.lastYear()?.offer());
  }

  showErrors(): void {
    this.choose('proofreading');
    this.wanting.set(true);
  }

  showFigures(): void {
    this.choose('figures');
  }

  toggle(): void {
    this.height.update((height) => (height === 'shut' ? 'half' : 'shut'));
  }

  shut(): void {
    this.height.set('shut');
  }

  protected choose(tab: Tab): void {
    this.tab.set(tab);
    if (this.height() === 'shut') this.height.set('half');
  }

  /** Shut, half, full, and shut again. */
  protected turn(): void {
    const next = { shut: 'half', half: 'full', full: 'shut' } as const;
    this.height.update((height) => next[height]);
  }

  protected arrow(event: KeyboardEvent, index: number): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (index + step + TABS.length) % TABS.length;
    this.choose(TABS[next]!);
    const bar = (event.currentTarget as HTMLElement).parentElement;
    (bar?.children[next] as HTMLElement | undefined)?.focus();
  }

  /** Where they have no room beside one another, the chosen one stands between its neighbours. */
  private bringIntoSight(tab: Tab): void {
    const list = this.tabList().nativeElement;
    const chosen = list.children[TABS.indexOf(tab)] as HTMLElement;
    list.scrollLeft = chosen.offsetLeft - (list.clientWidth - chosen.offsetWidth) / 2;
  }

  protected count(tab: Tab): number | null {
    const counts: Partial<Record<Tab, number>> = {
      comments: this.unresolved(),
      proofreading: this.found(),
      figures: this.model.figures().length,
      files: this.model.view()?.attachments.length ?? 0,
    };
    return counts[tab] || null;
  }
}
