import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import {
  type DocumentJson,
  type SectionOrigins,
  type SectionText,
  originsIn,
  percentOf,
  sentencesIn,
  sharesOf,
  sourcesOf,
} from '@bafang/shared';
import { Words } from '../../i18n/words';
import { isOver } from '../../ui/origins/shares';
import { PrintedBlocks } from '../../ui/printed/printed-blocks';
import { SectionModel } from '../section-model';
import { asksWhyCarried } from '../acts/act-places';
import { markedBlocks } from './last-year-marks';
import { quoted } from './quoting';

/** Who only comes by on the way to a sentence has set the caret nowhere. */
const isPassing = (event: Event): boolean => event instanceof KeyboardEvent && ['Tab', 'Shift'].includes(event.key);

/** Last year's text by its sentences: what stands in the present one is marked as it is typed, and any may be put there. */
@Component({
  selector: 'bf-last-year-text',
  imports: [MatIcon, PrintedBlocks],
  templateUrl: './last-year-text.html',
  styleUrl: './last-year-text.scss',
})
export class LastYearText {
  readonly text = input.required<SectionText>();
  /** Where sentences are put; null: they are read. */
  readonly editor = input<Editor | null>(null);
  readonly said = output<string>();
  private readonly model = inject(SectionModel);
  protected readonly t = inject(Words).t;
  /** Where a finger has no pointer to hold over a sentence, a tap shows what may be done with it. */
  protected readonly chosen = signal('');
  private placed = false;

  private readonly sources = computed(() =>
    sourcesOf([{ kind: 'last_year', id: 'last', sentences: sentencesIn(this.text().body as DocumentJson) }]),
  );
  private readonly now = computed(() => {
    const body = this.model.writer()?.text().body as DocumentJson | undefined;
    return originsIn(body ? sentencesIn(body) : [], this.sources());
  });
  protected readonly blocks = computed(() => markedBlocks(this.text().body as DocumentJson, this.now()));
  private readonly shares = computed(() => sharesOf(this.now()));
  /** 沿用57%，改写10%, of the present text. */
  protected readonly share = computed(() => {
    const shares = this.shares();
    const carried = percentOf(shares, 'carried');
    if (carried === null) return '';
    return this.t('section.lastYear.share', { carried, reworded: percentOf(shares, 'reworded') ?? 0 });
  });
  /** For the limit alone: what is typed since the server does not know. */
  private readonly compared = httpResource<SectionOrigins>(() =>
    this.model.view()?.reads === 'none' ? undefined : `/api/sections/${this.model.id()}/origins`,
  );
  /** It is handed on with a word why: as the server said of what is saved, or as it will of what is typed. */
  protected readonly over = computed(() => {
    const limit = this.compared.hasValue() ? this.compared.value().limit : 100;
    return isOver(this.shares(), limit) || (this.model.view()?.offers ?? []).some(asksWhyCarried);
  });

  constructor() {
    effect((stop) => {
      const editor = this.editor();
      if (!editor) return;
      const { selection, doc } = editor.state;
      this.placed = editor.isFocused && !selection.eq(Selection.atStart(doc));
      const left = new AbortController();
      const place = (event: Event) => (this.placed ||= !isPassing(event));
      for (const act of ['pointerup', 'keydown', 'beforeinput'])
        untracked(() => editor.view.dom.addEventListener(act, place, { signal: left.signal }));
      stop(() => left.abort());
    });
  }

  protected quote(words: string): void {
    const editor = this.editor();
    if (!editor) return;
    editor.view.dispatch(quoted(editor.state, words.trim(), this.placed));
    editor.view.focus();
    this.chosen.set('');
    this.said.emit(this.t('section.lastYear.quoted'));
  }
}
