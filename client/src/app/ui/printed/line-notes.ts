import { Component, computed, inject, input } from '@angular/core';
import type { RedlineBlock } from '@bafang/shared';
import { Words } from '../../i18n/words';

/** What changed of a line beside its words, and that it was moved. */
@Component({
  selector: 'bf-line-notes',
  template: `@for (note of notes(); track note) {
    <span>{{ note }}</span>
  }`,
  styles: `
    span {
      display: inline-block;
      margin-inline-end: 8px;
      padding-inline: 6px;
      border: 1px dashed var(--mat-sys-outline);
      border-radius: 4px;
      color: var(--mat-sys-primary);
      font: var(--bf-meta);
      text-indent: 0;
    }
  `,
})
export class LineNotes {
  readonly block = input.required<Pick<RedlineBlock, 'change' | 'form' | 'moved'>>();
  private readonly t = inject(Words).t;
  protected readonly notes = computed((): string[] => {
    const { change, form = [], moved } = this.block();
    const none = this.t('printed.none');
    return [
      ...(moved ? [this.t(change === 'deleted' ? 'printed.movedAway' : 'printed.movedHere')] : []),
      ...form.map(({ kind, before, after }) =>
        this.t(`printed.form.${kind}`, { before: before || none, after: after || none }),
      ),
    ];
  });
}
