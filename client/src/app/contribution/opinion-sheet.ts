import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { Editor } from '@tiptap/core';
import {
  type ContributionText,
  type ContributionView,
  type DocumentJson,
  type NodeJson,
  redline,
} from '@bafang/shared';
import { Words } from '../i18n/words';
import { wholeName } from '../ui/names/whole-name';
import { NotFetched } from '../ui/not-fetched';
import { Paper } from '../ui/printed/paper';
import { placed } from '../ui/printed/places';
import { PrintedBlocks } from '../ui/printed/printed-blocks';
import { RedlineText } from '../ui/printed/redline-text';
import { TextEditor } from '../writing/editor/text-editor';
import type { PasteOutcome } from '../writing/pasting/left-out';
import type { TextWriter } from '../writing/saving/text-writer';
import { ContributionModel } from './contribution-model';

/** The very text that an opinion is asked about; the copy that is changed; or what was changed in it. */
@Component({
  selector: 'bf-opinion-sheet',
  imports: [NotFetched, Paper, PrintedBlocks, RedlineText, TextEditor],
  template: `
    <bf-paper [size]="size()">
      @if (view().draft; as draft) {
        @for (part of draft.parts; track $index) {
          <p class="heading">{{ nameOf({ label: part.label, title: part.heading }) }}</p>
          <bf-printed-blocks [blocks]="blocksOf(part.body)" />
        }
      } @else if (view().pinned; as pinned) {
        @if (pinned.heading) {
          <p class="heading">{{ pinned.heading }}</p>
        }
        @switch (shows()) {
          @case ('pinned') {
            <bf-printed-blocks [blocks]="original().content" />
          }
          @case ('redline') {
            @defer (on immediate) {
              <bf-redline-text [blocks]="changed().blocks" [total]="changed().total" [current]="-1" />
            } @error {
              <bf-not-fetched />
            }
          }
        }
        @if (keepsEditor()) {
          <bf-text-editor
            [hidden]="shows() !== 'editor'"
            [writer]="writer()"
            [label]="t('contribution.opinion.text')"
            (ready)="ready.emit($event)"
            (pasted)="pasted.emit($event)"
          />
        }
      } @else {
        <p class="gone">{{ t('contribution.opinion.gone') }}</p>
      }
    </bf-paper>
  `,
  styles: `
    .heading {
      margin-block-end: 0.4em;
      font-family: var(--bf-lead, inherit);
    }
    .gone {
      color: var(--mat-sys-on-surface-variant);
    }
    [hidden] {
      display: none;
    }
  `,
})
export class OpinionSheet {
  readonly view = input.required<ContributionView>();
  readonly writer = input.required<TextWriter<ContributionText>>();
  readonly size = input(18);
  readonly ready = output<Editor>();
  readonly pasted = output<PasteOutcome>();
  private readonly model = inject(ContributionModel);
  protected readonly t = inject(Words).t;
  protected readonly nameOf = wholeName;
  protected readonly original = computed(
    () => (this.view().pinned?.body as DocumentJson | null) ?? { type: 'doc' as const, content: [] },
  );
  protected readonly changed = computed(() => placed(redline(this.original(), this.writer().text().body)));
  protected readonly shows = computed((): 'pinned' | 'editor' | 'redline' => {
    if (!this.model.changesText()) return 'pinned';
    if (this.model.edits()) return 'editor';
    return this.view().writes || this.changed().total ? 'redline' : 'pinned';
  });
  protected blocksOf(body: unknown): readonly NodeJson[] {
    return (body as DocumentJson | null)?.content ?? [];
  }

  /** Once it stood there it stays behind what is shown in its place: what may be undone is its own. */
  protected readonly keepsEditor = linkedSignal<{ writes: boolean; edits: boolean }, boolean>({
    source: () => ({ writes: this.view().writes, edits: this.model.edits() }),
    computation: ({ writes, edits }, before) => writes && (edits || !!before?.value),
  });
}
