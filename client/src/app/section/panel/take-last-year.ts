import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { type SectionText, isEmptyDocument } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problems/problem-words';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { placed } from '../../ui/printed/places';
import { redlineOf } from '../../ui/printed/printed-text';
import { RedlineText } from '../../ui/printed/redline-text';
import { SectionModel } from '../section-model';

/** Takes last year's text over, after its difference was seen. */
@Component({
  selector: 'bf-take-last-year',
  imports: [ActDialog, RedlineText],
  template: `
    <bf-act-dialog
      [heading]="t('section.lastYear.ask')"
      [act]="t('section.lastYear.take')"
      [problem]="problem()"
      (acted)="take()"
    >
      <p>{{ t('section.lastYear.' + (blank() ? 'fromBlank' : 'about')) }}</p>
      <div class="difference">
        <bf-redline-text [blocks]="difference().blocks" [total]="difference().total" [current]="-1" />
      </div>
    </bf-act-dialog>
  `,
  styles: `
    p {
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
export class TakeLastYear {
  readonly text = input.required<SectionText>();
  readonly taken = output();
  private readonly model = inject(SectionModel);
  private readonly problems = inject(ProblemWords);
  private readonly dialog = viewChild.required(ActDialog);
  protected readonly t = inject(Words).t;
  protected readonly problem = signal('');
  /** Last year's heading, unless it had none; a section without number keeps its own name. */
  private readonly wanted = computed(() => {
    const { heading, body } = this.text();
    const now = this.model.writer()?.text().heading ?? null;
    return { heading: this.model.view()?.numbered ? (heading ?? now) : now, body };
  });
  protected readonly blank = computed(() => {
    const now = this.model.writer()?.text();
    return !!now && isEmptyDocument(now.body);
  });
  protected readonly difference = computed(() => {
    const node = this.model.printed();
    return node
      ? placed(redlineOf({ ...node, ...this.wanted() }, { heading: node.heading, body: node.body }))
      : { blocks: [], total: 0 };
  });

  /** Shows what would change; nothing is written yet. */
  open(): void {
    this.dialog().open();
  }

  protected async take(): Promise<void> {
    const writer = this.model.writer();
    if (!writer) return;
    const problem = await writer.replace(this.wanted());
    this.problem.set(problem ? this.problems.problemText(problem) : '');
    if (problem) return;
    this.dialog().close();
    this.taken.emit();
  }
}
