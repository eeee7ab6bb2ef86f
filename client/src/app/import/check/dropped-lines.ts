import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Words } from '../../i18n/words';
import { ImportModel } from '../import-model';
import { ImportWords } from '../import-words';
import { putBack } from '../tree/tree';

const FEW = 3;

/** 不导入的文字: what was left out and why; each may be put back. */
@Component({
  selector: 'bf-dropped-lines',
  imports: [MatButton],
  template: `<header>
      <h2>
        {{ t('import.left') }} <span>{{ t('import.leftCount', { n: model.dropped().length }) }}</span>
      </h2>
      @if (model.dropped().length > few) {
        <button matButton type="button" [attr.aria-expanded]="all()" (click)="all.set(!all())">
          {{ t(all() ? 'import.fewer' : 'import.more') }}
        </button>
      }
    </header>
    <ul>
      @for (line of lines(); track line.id) {
        <li>
          <span class="line">
            @if (line.line) {
              {{ t('import.line', { n: line.line }) }}
            }
          </span>
          <span class="text" [title]="line.text">{{ line.text }}</span>
          <span class="reason">{{ said.reason(line.reason) }}</span>
          <button
            matButton
            type="button"
            [attr.aria-label]="t('import.putBack') + t('frame.colon') + line.text"
            (click)="back(line)"
          >
            {{ t('import.putBack') }}
          </button>
        </li>
      }
    </ul>`,
  styleUrl: './dropped-lines.scss',
})
export class DroppedLines {
  protected readonly model = inject(ImportModel);
  protected readonly said = inject(ImportWords);
  protected readonly t = inject(Words).t;
  protected readonly few = FEW;
  protected readonly all = signal(false);
  protected readonly lines = computed(() => (this.all() ? this.model.dropped() : this.model.dropped().slice(0, FEW)));

  protected back(line: { id: string; text: string; line: number | null }): void {
    this.model.apply(putBack(this.model.nodes(), line, line.id));
  }
}
