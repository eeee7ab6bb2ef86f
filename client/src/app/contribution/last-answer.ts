import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Editor } from '@tiptap/core';
import type { DocumentJson, LastAnswer } from '@bafang/shared';
import { Words } from '../i18n/words';
import { PrintedBlocks } from '../ui/printed/printed-blocks';

/** What the unit answered about the same matter a year ago, folded until it is wanted, to be quoted where the caret stands. */
@Component({
  selector: 'bf-last-answer',
  imports: [MatButton, PrintedBlocks],
  template: `
    @if (last(); as last) {
      <details>
        <summary>{{ t('contribution.last.answer', { year: last.year }) }}</summary>
        <p>{{ t('contribution.last.question', { question: last.question }) }}</p>
        @if (last.state === 'nothing') {
          <p>{{ t('contribution.last.nothing', { reason: last.reason }) }}</p>
        } @else {
          <div class="text" tabindex="0" role="group" [attr.aria-label]="t('contribution.text')">
            <bf-printed-blocks [blocks]="blocks()" />
          </div>
        }
        @if (figures().length) {
          <dl>
            @for (figure of figures(); track figure.name) {
              <div>
                <dt>{{ figure.name }}</dt>
                <dd>{{ figure.value }}</dd>
              </div>
            }
          </dl>
        }
        @if (blocks().length) {
          <button matButton type="button" [disabled]="!editor()" (click)="quote()">
            {{ t('contribution.last.quote') }}
          </button>
        }
      </details>
    }
  `,
  styleUrl: './last-answer.scss',
})
export class LastAnswerBand {
  readonly id = input.required<string>();
  readonly editor = input<Editor | null>(null);
  protected readonly t = inject(Words).t;
  private readonly answer = httpResource<LastAnswer>(() => `/api/contributions/${this.id()}/last-year`);
  protected readonly last = computed(() => (this.answer.hasValue() ? this.answer.value().answer : null));
  protected readonly blocks = computed(() => {
    const body = this.last()?.body as DocumentJson | null | undefined;
    return (body?.content ?? []).filter(({ content }) => content?.length);
  });
  protected readonly figures = computed(() =>
    Object.entries(this.last()?.figures ?? {})
      .filter(([, value]) => value.trim())
      .map(([name, value]) => ({ name, value })),
  );

  protected quote(): void {
    this.editor()?.chain().focus().insertContent(this.blocks()).run();
  }
}
