import { Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type DocumentJson, type NodeJson, wordCount } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problems/problem-words';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { openWhenFetched } from '../../ui/dialog/fetched';
import { NotFetched } from '../../ui/not-fetched';
import { PrintedBlocks } from '../../ui/printed/printed-blocks';
import { redlineOf } from '../../ui/printed/printed-text';
import { placed } from '../../ui/printed/places';
import { RedlineText } from '../../ui/printed/redline-text';
import { SectionModel } from '../section-model';
import { textOf } from '../../writing/saving/open-texts';

/** What the report of the year before said here. It may be taken over, after its difference was seen. */
@Component({
  selector: 'bf-last-year',
  imports: [ActDialog, MatButton, NotFetched, PrintedBlocks, RedlineText],
  template: `
    @if (lastYear(); as last) {
      <header>
        <span>{{ t('section.lastYear.words', { year: last.year, n: words() }) }}</span>
        @if (writes()) {
          <button matButton="outlined" type="button" (click)="offer()">{{ t('section.lastYear.take') }}</button>
        }
      </header>
      <h2>{{ last.heading }}</h2>
      <bf-printed-blocks [blocks]="blocks()" />
      @defer (when offered()) {
        <bf-act-dialog
          #dialog
          [heading]="t('section.lastYear.ask')"
          [act]="t('section.lastYear.take')"
          [problem]="problem()"
          (acted)="take()"
        >
          <p class="about">{{ t('section.lastYear.about') }}</p>
          <div class="difference">
            <bf-redline-text [blocks]="difference().blocks" [total]="difference().total" [current]="-1" />
          </div>
        </bf-act-dialog>
      } @error {
        <bf-not-fetched />
      }
    } @else {
      <p class="none">{{ t('section.lastYear.none') }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 12px 16px 24px;
    }
    header {
      display: flex;
      align-items: center;
      justify-content: space-between;
      margin-block-end: 12px;
      color: var(--bf-ink-3);
      font: var(--bf-meta);
    }
    h2 {
      margin-block-end: 8px;
    }
    bf-printed-blocks {
      font: 400 16px / 28px var(--bf-serif);
    }
    .none,
    .about {
      color: var(--mat-sys-on-surface-variant);
      font: var(--bf-meta);
    }
    .difference {
      max-block-size: 50dvh;
      padding: 12px 16px 12px 36px;
      border: var(--bf-rule);
      border-radius: 8px;
      overflow: auto;
      font: 400 16px / 28px var(--bf-serif);
    }
  `,
})
export class LastYear {
  private readonly model = inject(SectionModel);
  private readonly problems = inject(ProblemWords);
  private readonly dialog = viewChild<ActDialog>('dialog');
  protected readonly offered = signal<true | null>(null);
  readonly taken = output();
  protected readonly t = inject(Words).t;
  protected readonly problem = signal('');
  protected readonly lastYear = computed(() => this.model.view()?.lastYear ?? null);
  protected readonly writes = computed(
    () => !!this.model.view()?.writes && this.model.writer()?.status() !== 'conflict',
  );
  private readonly text = computed(() => {
    const last = this.lastYear();
    return last && textOf(last);
  });
  protected readonly blocks = computed((): NodeJson[] => this.text()?.body.content ?? []);
  protected readonly words = computed(() =>
    wordCount((this.text()?.body ?? { type: 'doc', content: [] }) as DocumentJson),
  );
  protected readonly difference = computed(() => {
    const [last, node] = [this.text(), this.model.printed()];
    return last && node
      ? placed(redlineOf({ ...node, ...this.takenText(last) }, { heading: node.heading, body: node.body }))
      : { blocks: [], total: 0 };
  });

  constructor() {
    openWhenFetched(this.dialog, this.offered, (dialog) => dialog.open());
  }

  /** Shows what would change; nothing is written yet. */
  offer(): void {
    this.offered.set(true);
  }

  protected async take(): Promise<void> {
    const [last, writer] = [this.text(), this.model.writer()];
    if (!last || !writer) return;
    const problem = await writer.replace(this.takenText(last));
    this.problem.set(problem ? this.problems.problemText(problem) : '');
    if (problem) return;
    this.dialog()?.close();
    this.taken.emit();
  }

  /** Last year's heading, unless it had none; a section without number keeps its own name. */
  private takenText({ heading, body }: { heading: string | null; body: DocumentJson }): {
    heading: string | null;
    body: DocumentJson;
  } {
    const now = this.model.writer()?.text().heading ?? null;
    return { heading: this.model.view()?.numbered ? (heading ?? now) : now, body };
  }
}
