import { Component, computed, effect, inject, input, output, signal, viewChild } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { Editor } from '@tiptap/core';
import { Words } from '../../i18n/words';
import type { IconName } from '../../ui/icons/icons';
import { openWhenFetched } from '../../ui/dialog/fetched';
import { NotFetched } from '../../ui/not-fetched';
import { type AskedImage, type DescribedImage, chosenImage, placeImage } from '../images/asked-image';
import { ImageDialog } from '../images/image-dialog';
import { insertTable, chained, tableActs } from './tables';

interface Tool {
  readonly name: string;
  readonly icon: IconName;
  readonly run: (editor: Editor) => boolean;
  readonly may: (editor: Editor) => boolean;
}
const TOOLS: readonly Tool[] = [
  {
    name: 'undo',
    icon: 'undo',
    run: (editor) => editor.chain().focus().undo().run(),
    may: (editor) => editor.can().undo(),
  },
  {
    name: 'redo',
    icon: 'redo',
    run: (editor) => editor.chain().focus().redo().run(),
    may: (editor) => editor.can().redo(),
  },
  {
    name: 'list',
    icon: 'format_list_numbered',
    run: (editor) => editor.chain().focus().toggleList('orderedList', 'listItem').run(),
    may: () => true,
  },
];

/** Undo, list, table, image, comment; and how many characters there are against the limit. */
@Component({
  selector: 'bf-editor-toolbar',
  imports: [ImageDialog, MatIcon, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, NotFetched],
  host: { role: 'toolbar', '[attr.aria-label]': "t('writing.tools.label')" },
  templateUrl: './editor-toolbar.html',
  styleUrl: './editor-toolbar.scss',
})
export class EditorToolbar {
  readonly editor = input<Editor | null>(null);
  readonly words = input.required<number>();
  readonly limit = input<number | null>(null);
  readonly mayComment = input(false);
  /** A value of the register may be put in. */
  readonly mayCite = input(false);
  /** The address of the text that an image is for. */
  readonly bearer = input.required<string>();
  readonly commented = output();
  private readonly dictionary = inject(Words);
  protected readonly t = this.dictionary.t;
  protected readonly tools = TOOLS;
  protected readonly inTable = Object.keys(tableActs) as (keyof typeof tableActs)[];
  private readonly moved = signal(0);
  protected readonly isInTable = computed(() => (this.moved(), this.editor()?.isActive('table') ?? false));
  /** The menu of tables is fetched with the first one. */
  protected readonly holdsTable = computed(() => {
    this.moved();
    let found = false;
    this.editor()?.state.doc.descendants(
      (node) => ((found ||= node.type.name === 'table'), !found && !node.isTextblock),
    );
    return found;
  });
  protected readonly isInList = computed(() => (this.moved(), this.editor()?.isActive('orderedList') ?? false));

  protected readonly picture = signal<AskedImage | null>(null);
  private readonly pictureDialog = viewChild<ImageDialog>('pictures');
  protected readonly isImage = computed(() => (this.moved(), !!this.editor() && !!chosenImage(this.editor()!)));

  constructor() {
    effect((stop) => {
      const editor = this.editor();
      const move = () => this.moved.update((n) => n + 1);
      const picture = (asked: AskedImage) => void this.ask(asked);
      editor?.on('transaction', move).on('picture', picture);
      stop(() => editor?.off('transaction', move).off('picture', picture));
    });
    openWhenFetched(this.pictureDialog, this.picture, (dialog, asked) => dialog.open(asked));
  }

  /** Its words come with the dialog. */
  protected async ask({ file }: AskedImage): Promise<void> {
    await this.dictionary.learn(['files', 'images']);
    const editor = this.editor();
    if (editor) this.picture.set({ file, image: file ? null : chosenImage(editor) });
  }

  protected place(image: DescribedImage | null): void {
    placeImage(this.editor()!, image);
  }

  protected may(tool: Tool): boolean {
    this.moved();
    const editor = this.editor();
    return !!editor && tool.may(editor);
  }

  /** As if it had been typed: what is typed next is the name. */
  protected cite(): void {
    this.editor()?.chain().focus().insertContent('#').run();
  }

  protected use(tool: Tool): void {
    const editor = this.editor();
    if (editor) tool.run(editor);
  }

  protected insertTable(): void {
    this.editor()?.chain().focus().command(chained(insertTable)).run();
  }

  protected table(act: keyof typeof tableActs): void {
    this.editor()?.chain().focus().command(chained(tableActs[act])).run();
  }
}
