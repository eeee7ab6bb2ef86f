import { Component, type ElementRef, computed, inject, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { CommentView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/acting';
import { isEnter } from '../../ui/keys/key-names';
import { SectionApi } from '../section-api';
import { type CommentDraft, SectionModel } from '../section-model';
import { Thread } from './thread';

const BLANK: CommentDraft = { text: '', quotation: '', condition: null };
const byTime = (a: CommentView, b: CommentView): number => (a.at < b.at ? -1 : 1);

/** The comments on this section, unresolved first, and a new one on the words that are selected. */
@Component({
  selector: 'bf-comments',
  imports: [MatButton, MatIcon, Thread],
  templateUrl: './comments.html',
  styleUrl: './comments.scss',
})
export class Comments {
  private readonly api = inject(SectionApi);
  private readonly model = inject(SectionModel);
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly t = inject(Words).t;
  protected readonly isEnter = isEnter;
  protected readonly view = this.model.view;
  protected readonly threads = computed(() =>
    [...(this.view()?.threads ?? [])].sort((a, b) => Number(!!a.resolved) - Number(!!b.resolved) || byTime(a, b)),
  );
  protected readonly draft = computed(() => this.model.drafts()[this.model.id() ?? ''] ?? BLANK);
  /** The bureau's comments are conditions unless it says otherwise. */
  protected readonly condition = computed(() => !!this.view()?.mayAddCondition && this.draft().condition !== false);
  protected readonly acting = acting();

  /** Begins a comment, on these words where some are given. */
  begin(quotation: string): void {
    this.write({ quotation: quotation.trim().slice(0, 500) });
    setTimeout(() => this.field()?.nativeElement.focus());
  }

  protected async add(): Promise<void> {
    const id = this.model.id();
    const { text, quotation } = this.draft();
    if (!id || !text.trim()) return;
    const comment = {
      text: text.trim(),
      condition: this.condition(),
      quotation: quotation || null,
    };
    if (await this.send(() => this.api.comment(id, comment))) this.write(BLANK, id);
  }

  protected write(change: Partial<CommentDraft>, id = this.model.id() ?? ''): void {
    this.model.drafts.update((drafts) => ({ ...drafts, [id]: { ...(drafts[id] ?? BLANK), ...change } }));
  }

  protected async reply(thread: Thread, text: string): Promise<void> {
    if (await this.send(() => this.api.reply(thread.comment().id, text))) thread.clear();
  }

  protected settle(comment: CommentView, how: 'resolve' | 'reopen'): Promise<boolean> {
    return this.send(() => this.api.settle(comment.id, how));
  }

  /** What was typed stays until the server has it. */
  private send(request: () => Promise<CommentView[]>): Promise<boolean> {
    return this.acting.run(request, (threads) => this.model.setThreads(threads));
  }
}
