import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Words } from '../../i18n/words';
import { keyShown } from '../../ui/keys/key-names';
import { ImportModel } from '../import-model';
import type { OutlineTree } from './outline-tree';
import { type TreeAct, treeActs } from './tree-acts';
import { whileSame } from '../../session/kept/field';

/** The acts on the chosen node for mouse and finger; a refused one says why when it is pressed. */
@Component({
  selector: 'bf-act-buttons',
  imports: [MatButton],
  host: { role: 'group', '[attr.aria-label]': "t('import.acts')" },
  template: `@for (act of acts(); track act.code) {
      <button
        matButton
        type="button"
        disabledInteractive
        [disabled]="!!act.refusal"
        [attr.aria-keyshortcuts]="act.key"
        [attr.aria-description]="act.refusal || null"
        [title]="act.refusal || act.shown"
        (mousedown)="$event.preventDefault()"
        (click)="press(act)"
      >
        <kbd aria-hidden="true">{{ act.shown }}</kbd>{{ t('import.act.' + act.code) }}
      </button>
    }
    <p aria-live="polite">{{ refusal() || (model.inText() ? t('import.splitHint') : '') }}</p>`,
  styleUrl: './act-buttons.scss',
})
export class ActButtons {
  readonly tree = input.required<OutlineTree>();
  protected readonly model = inject(ImportModel);
  protected readonly t = inject(Words).t;
  protected readonly acts = computed(() =>
    treeActs.map((act) => ({ ...act, shown: keyShown(act.key), refusal: this.why(act) })),
  );
  /** Why the last pressed act was refused, until another node is chosen or something changes. */
  protected readonly refusal = whileSame(this.model.node, () => '');

  protected press({ run, refusal }: TreeAct & { refusal: string }): void {
    const node = this.model.node();
    this.refusal.set(refusal);
    if (node && !refusal) run(this.tree(), node);
  }

  private why({ code, refused }: TreeAct): string {
    const node = this.model.node();
    return node && !refused(this.model.nodes(), node) ? '' : this.t(`import.refused.${code}`);
  }
}
