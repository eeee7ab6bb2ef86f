import { Component, DestroyRef, computed, inject, input, model, output, signal, viewChild } from '@angular/core';
import type { Editor } from '@tiptap/core';
import { Words } from '../../i18n/words';
import { Keys } from '../../ui/keys/keys';
import { DrawerClose } from '../../ui/drawer/drawer-close';
import { NotFetched } from '../../ui/not-fetched';
import { Findings } from '../../writing/proofreading/findings';
import { Comments } from '../comments/comments';
import { Revisions } from '../history/revisions';
import { SectionModel } from '../section-model';
import { Evidence } from './evidence';
import { LastYear } from './last-year';

export const TABS = ['lastYear', 'comments', 'proofreading', 'revisions', 'files'] as const;
export type Tab = (typeof TABS)[number];

/**
 * What lies beside the text: last year's, the comments, what proof-reading found, the versions, the evidence. On a phone it is a sheet at the foot,
 * shut, half or full; between phone and laptop a drawer.
 */
@Component({
  selector: 'bf-section-panel',
  imports: [Comments, DrawerClose, Evidence, Findings, LastYear, NotFetched, Revisions],
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
  protected readonly model = inject(SectionModel);
  private readonly comments = viewChild(Comments);
  private readonly lastYear = viewChild(LastYear);
  protected readonly t = inject(Words).t;
  protected readonly tabs = TABS;
  protected readonly found = signal(0);
  /** The page has what it needs for now. */
  protected readonly stands = signal(false);
  /** Of a text that the reader sees. */
  protected readonly body = computed(() =>
    this.model.view()?.reads === 'none' ? undefined : this.model.writer()?.text().body,
  );

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
      'Alt+4': () => this.choose('revisions'),
      'Alt+5': () => this.choose('files'),
    };
    inject(Keys).offer('panel', runs, inject(DestroyRef));
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

  protected count(tab: Tab): number | null {
    const counts: Partial<Record<Tab, number>> = {
      comments: this.unresolved(),
      proofreading: this.found(),
      files: this.model.view()?.attachments.length ?? 0,
    };
    return counts[tab] || null;
  }
}
