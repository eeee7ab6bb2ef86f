import { Component, DestroyRef, ViewEncapsulation, computed, effect, inject, signal, untracked } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { type SectionText, type SectionView, countWords, headOf, wordCount } from '@bafang/shared';
import type { Editor } from '@tiptap/core';
import { Words } from '../../i18n/words';
import { registerIcons } from '../../ui/icons/icons';
import * as writingDrawings from '../../ui/icons/writing-drawings';
import { Keys } from '../../ui/keys/keys';
import { Paper } from '../../ui/printed/paper';
import { PrintedSection } from '../../ui/printed/printed-section';
import { StateChip } from '../../ui/states/state-chip';
import { EditorToolbar } from '../../writing/editor/editor-toolbar';
import { TextEditor } from '../../writing/editor/text-editor';
import { type PasteOutcome, toldOf } from '../../writing/pasting/left-out';
import { SaveStatusLine } from '../../writing/saving/save-status';
import { printedOf } from '../../writing/saving/open-texts';
import type { TextWriter } from '../../writing/saving/text-writer';
import { AnswersModel } from '../answers-model';
import { type Taken, landed, landingLine, takenMarks } from './landing';
import { OwnText } from './own-text';
import { wordsOf } from './taken-form';
import { whileSame } from '../../session/kept/field';

/** 本条正文 beside the answers: written as on its own page, with a line where chosen words would land. */
@Component({
  selector: 'bf-own-column',
  encapsulation: ViewEncapsulation.None,
  imports: [EditorToolbar, MatIcon, Paper, PrintedSection, RouterLink, SaveStatusLine, StateChip, TextEditor],
  host: {
    '(compositionstart)': 'writer().compose(true)',
    '(compositionend)': 'writer().compose(false)',
    '(window:beforeunload)': 'guard($event)',
  },
  templateUrl: './own-column.html',
  styleUrl: './own-column.scss',
})
export class OwnColumn {
  private readonly answers = inject(AnswersModel);
  protected readonly own = inject(OwnText);
  protected readonly t = inject(Words).t;
  protected readonly view = computed(() => this.own.view() as SectionView);
  protected readonly writer = computed(() => this.own.writer() as TextWriter<SectionText>);
  protected readonly editor = signal<Editor | null>(null);
  protected readonly notice = whileSame(
    () => this.view().id,
    () => '',
  );
  /** Two texts that meet are told apart on the section's own page. */
  protected readonly writes = computed(() => this.view().writes && !this.writer().conflict());
  protected readonly printed = computed(() => printedOf(this.view(), this.writer().text()));
  protected readonly head = computed(() => headOf(this.printed()));
  protected readonly headAbove = computed(() => {
    const { style } = this.head();
    if (style !== 'run_in') return style !== 'none';
    return this.writer().text().body.content[0]?.type !== 'paragraph';
  });
  protected readonly words = computed(() => {
    const { body, heading } = this.writer().text();
    return wordCount(body, heading);
  });
  /** Somebody set the caret; until then words land below the text. */
  private placed = false;
  private readonly focused = signal(false);
  private readonly landing = computed(() => {
    const blocks = this.own.chosen()?.blocks;
    return blocks && !this.focused() ? this.t('answers.own.here', { n: countWords(wordsOf(blocks).join('')) }) : '';
  });
  private readonly taken = computed((): readonly Taken[] =>
    this.answers
      .answers()
      .flatMap(({ unit, passages }) =>
        passages.map(({ text }) => ({ unit: unit.shortName, lines: text.split('\n').filter(Boolean) })),
      ),
  );

  constructor() {
    registerIcons(writingDrawings);
    effect(() => {
      if (!this.writes()) untracked(() => this.end());
    });
    effect(() => {
      this.landing();
      this.taken();
      const editor = this.editor();
      editor?.view.dispatch(editor.state.tr);
    });
    const until = inject(DestroyRef);
    until.onDestroy(() => this.end());
    inject(Keys).list('answerText', until);
  }

  protected begin(editor: Editor): void {
    this.placed = false;
    editor.registerPlugin(landingLine(this.landing, () => this.placed));
    editor.registerPlugin(takenMarks(this.taken));
    editor.on('selectionUpdate', () => (this.placed ||= editor.isFocused));
    editor.on('focus', () => this.focused.set(true));
    editor.on('blur', () => this.focused.set(false));
    this.editor.set(editor);
    this.own.desk.set({
      take: (blocks) => editor.view.dispatch(landed(editor.state, blocks, this.placed)),
    });
  }

  protected told(outcome: PasteOutcome): string {
    return toldOf(outcome, this.t);
  }

  protected guard(event: BeforeUnloadEvent): void {
    if (this.writer().unsaved()) event.preventDefault();
  }

  private end(): void {
    this.editor.set(null);
    this.own.desk.set(null);
  }
}
