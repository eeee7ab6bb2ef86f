import {
  Component,
  DOCUMENT,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { type AttachedFile, attachedLimits, attachedTypes } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { whileSame } from '../../session/kept/field';
import { acting } from '../../session/problems/acting';
import { FileList } from '../../ui/files/file-list';
import { addressOf, drawingOf, sizeInWords } from '../../ui/files/file-look';
import { pressed } from '../../ui/keys/pressed';
import { pictureIn } from '../images/asked-image';
import { type Outgoing, filesIn } from './outgoing';
import { Uploads } from './uploads';

/** The files of a text that is written: chosen, dropped or pasted, each with how far it is, and taken off again. */
@Component({
  selector: 'bf-attached-files',
  imports: [FileList, MatIcon, MatIconButton],
  providers: [Uploads],
  host: {
    '[class.over]': 'over()',
    '(dragover)': 'drag($event)',
    '(dragleave)': 'over.set(false)',
    '(drop)': 'drop($event)',
  },
  templateUrl: './attached-files.html',
  styleUrl: './attached-files.scss',
})
export class AttachedFiles {
  readonly files = input.required<readonly AttachedFile[]>();
  /** The address of the text that they hang on. */
  readonly bearer = input.required<string>();
  readonly writes = input.required<boolean>();
  /** What hangs there is another than was read. */
  readonly changed = output();
  private readonly uploads = inject(Uploads);
  protected readonly t = inject(Words).t;
  protected readonly over = signal(false);
  protected readonly acting = acting({ about: () => this.bearer() });
  /** Taken off last. */
  protected readonly removed = whileSame<string, File | null>(
    () => this.bearer(),
    () => null,
  );
  private readonly back = viewChild<ElementRef<HTMLElement>>('back');
  private readonly injector = inject(Injector);
  private readonly page = inject(DOCUMENT);
  protected readonly list = computed(() => this.uploads.list().filter(({ bearer }) => bearer === this.bearer()));
  readonly busy = this.uploads.busy;
  readonly failed = this.uploads.failed;
  protected readonly most = attachedLimits.bytes / 1024 / 1024;
  protected readonly endings = Object.values(attachedTypes)
    .flat()
    .map((ending) => `.${ending}`)
    .join();
  protected readonly drawing = drawingOf;
  protected readonly size = sizeInWords;
  protected readonly address = computed(() => (file: AttachedFile) => addressOf(this.bearer(), file));

  constructor() {
    const place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const gone = new AbortController();
    // before the editor, which would say that there is nothing to paste
    this.page.addEventListener('paste', (event) => place.checkVisibility() && this.paste(event), {
      capture: true,
      signal: gone.signal,
    });
    inject(DestroyRef).onDestroy(() => gone.abort());
  }

  protected choose(field: HTMLInputElement): void {
    this.add([...(field.files ?? [])]);
    // the same file once more is a choice too
    field.value = '';
  }

  protected drag(event: DragEvent): void {
    if (!this.writes() || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent): void {
    this.over.set(false);
    if (!this.writes() || !event.dataTransfer?.files.length) return;
    event.preventDefault();
    this.add([...event.dataTransfer.files]);
  }

  protected again(one: Outgoing): void {
    this.uploads.again(one, () => this.changed.emit());
  }

  protected stop(one: Outgoing): void {
    this.uploads.drop(one, () => this.changed.emit());
  }

  /** The button goes with its file: who pressed it, and went nowhere else meanwhile, goes on at the way back. */
  protected async takeOff(file: AttachedFile): Promise<void> {
    this.removed.set(null);
    const stays = pressed();
    await this.acting.run(
      () => this.uploads.takeOff(this.bearer(), file),
      (removed) => {
        this.removed.set(removed);
        if (!stays()) return;
        afterNextRender(() => this.back()?.nativeElement.focus(), { injector: this.injector });
      },
    );
    this.changed.emit();
  }

  protected putBack(file: File): void {
    this.removed.set(null);
    this.add([file]);
  }

  protected percent({ sent, file }: Outgoing): number {
    return Math.min(100, Math.round((sent() / file.size) * 100));
  }

  private paste(event: ClipboardEvent): void {
    const files = this.writes() ? filesIn(event.clipboardData) : [];
    const inText = (event.target as Element).closest('.ProseMirror') && pictureIn(event.clipboardData);
    if (!files.length || inText) return;
    event.preventDefault();
    event.stopPropagation();
    this.add(files);
  }

  private add(files: readonly File[]): void {
    this.acting.problem.set('');
    this.uploads.add(files, this.bearer(), () => this.changed.emit());
  }
}
