import { HttpEventType } from '@angular/common/http';
import { Component, DestroyRef, computed, effect, inject, input, output, signal, viewChild } from '@angular/core';
import { type ImageKept, attachedLimits, attachedTypes, isNamedAsImage } from '@bafang/shared';
import type { Subscription } from 'rxjs';
import { Words } from '../../i18n/words';
import { draft, part } from '../../session/kept/drafts';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { imageAddress } from '../../ui/files/file-look';
import { Written } from '../../ui/written/written';
import { FileSending, MEGABYTE } from '../files/file-sending';
import { unfitOf } from '../files/outgoing';
import type { AskedImage, DescribedImage } from './asked-image';

const endings = Object.entries(attachedTypes)
  .filter(([type]) => type.startsWith('image/'))
  .flatMap(([, each]) => each.map((ending) => `.${ending}`))
  .join();

/** An image for the text, with what is said in its place and its caption, or these of one that stands there. */
@Component({
  selector: 'bf-image-dialog',
  imports: [ActDialog, Written],
  templateUrl: './image-dialog.html',
  styleUrl: './image-dialog.scss',
})
export class ImageDialog {
  readonly bearer = input.required<string>();
  /** Null: it is to be taken out. */
  readonly described = output<DescribedImage | null>();
  private readonly words = inject(Words);
  private readonly files = inject(FileSending);
  private readonly dialog = viewChild.required(ActDialog);
  private sending: Subscription | null = null;
  protected readonly t = this.words.t;
  protected readonly endings = endings;
  protected readonly file = signal<File | null>(null);
  /** Of the image that stands in the text, or of the file once it has come. */
  protected readonly digest = signal('');
  protected readonly sent = signal(0);
  protected readonly problem = signal('');
  protected readonly again = signal(false);
  protected readonly stands = signal<{ alt: string; caption: string } | null>(null);
  private readonly said = draft(
    () => `image ${this.bearer()} ${this.stands() ? this.digest() : `${this.file()?.name} ${this.file()?.size}`}`,
    () => this.stands() ?? { alt: '', caption: '' },
  );
  protected readonly alt = part(this.said, 'alt');
  protected readonly caption = part(this.said, 'caption');
  protected readonly heading = computed(() => this.t(this.stands() ? 'images.change' : 'images.insert'));
  protected readonly verb = computed(() => this.t(this.stands() ? 'images.keep' : 'images.put'));
  protected readonly percent = computed(() => {
    const size = this.file()?.size ?? 0;
    return size ? Math.min(100, Math.round((this.sent() / size) * 100)) : 0;
  });
  protected readonly missing = computed(() => {
    if (!this.digest() && !this.file()) return this.t('images.noFile');
    if (!this.alt().trim()) return this.t('images.noAlt');
    return this.digest() ? '' : this.t(this.problem() ? 'images.notSent' : 'images.waiting');
  });
  private readonly local = signal('');
  protected readonly source = computed(() => (this.digest() ? imageAddress(this.digest()) : this.local()));

  constructor() {
    effect((stop) => {
      const file = this.file();
      const address = file ? URL.createObjectURL(file) : '';
      this.local.set(address);
      stop(() => URL.revokeObjectURL(address));
    });
    inject(DestroyRef).onDestroy(() => this.sending?.unsubscribe());
  }

  /** For a file; for an image that stands in the text; or else for a file that is to be chosen. */
  open({ file, image }: AskedImage): void {
    this.begin(null);
    this.stands.set(image ? { alt: image.alt ?? '', caption: image.caption ?? '' } : null);
    this.digest.set(image?.digest ?? '');
    if (file) this.take(file);
    else this.dialog().open();
  }

  protected choose(field: HTMLInputElement): void {
    const [file] = field.files ?? [];
    if (file) this.take(file);
  }

  private take(file: File): void {
    this.begin(file);
    this.dialog().open();
    const unfit = unfitOf(file, isNamedAsImage);
    if (unfit) {
      this.file.set(null);
      const most = attachedLimits.bytes / MEGABYTE;
      this.problem.set(this.t(unfit === 'unsupported_type' ? 'images.unfit' : `files.problems.${unfit}`, { most }));
    } else this.send();
  }

  private begin(file: File | null): void {
    this.sending?.unsubscribe();
    this.stands.set(null);
    this.file.set(file);
    for (const words of [this.digest, this.problem]) words.set('');
    this.again.set(false);
    this.sent.set(0);
  }

  protected send(): void {
    this.problem.set('');
    this.again.set(false);
    this.sending = this.files.send(this.file()!, `${this.bearer()}/images`).subscribe({
      next: (event) => {
        if (event.type === HttpEventType.UploadProgress) this.sent.set(event.loaded);
        if (event.type === HttpEventType.Response) this.digest.set((event.body as ImageKept).digest);
      },
      error: (error: unknown) => {
        const { why, again } = this.files.whyNot(error);
        this.problem.set(why);
        this.again.set(again);
        if (!again) this.file.set(null);
      },
    });
  }

  protected put(): void {
    const forget = this.said.sending();
    this.described.emit({ digest: this.digest(), alt: this.alt().trim(), caption: this.caption().trim() || null });
    forget();
    this.dialog().close();
  }

  protected remove(): void {
    this.described.emit(null);
    this.dialog().close();
  }
}
