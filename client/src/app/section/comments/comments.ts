import { Component, type ElementRef, computed, inject, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { CommentView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { part } from '../../session/kept/drafts';
import { isEnter } from '../../ui/keys/key-names';
import { NotFetched } from '../../ui/not-fetched';
import { Written } from '../../ui/written/written';
import { SectionApi } from '../section-api';
import { SectionModel } from '../section-model';
import { commentDraft } from './comment-draft';
import { Quotation } from './quotation';
import { type Reply, Thread } from './thread';

const byTime = (a: CommentView, b: CommentView): number => (a.at < b.at ? -1 : 1);

/** The comments on this section, unresolved first, and a new one on the words that are selected. */
@Component({
  selector: 'bf-comments',
  imports: [MatButton, MatIcon, NotFetched, Quotation, Thread, Written],
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
  protected readonly draft = commentDraft(this.model.id);
  protected readonly words = part(this.draft, 'text');
  /** The bureau's comments are conditions unless it says otherwise. */
  protected readonly condition = computed(() => !!this.view()?.mayAddCondition && this.draft().condition !== false);
  protected readonly acting = acting();

  /** Begins a comment, on these words where some are given. */
  begin(quotation: string): void {
    this.quote(quotation.trim().slice(0, 500));
    this.resume();
  }

  /** Goes on with what was begun. */
  resume(): void {
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
    const forget = this.draft.sending();
    if (!(await this.send(() => this.api.comment(id, comment)))) return;
    forget();
    // the next letter is a key of the page again
    this.field()?.nativeElement.blur();
  }

  protected quote(quotation: string): void {
    part(this.draft, 'quotation').set(quotation);
  }

  protected raise(condition: boolean): void {
    part(this.draft, 'condition').set(condition);
  }

  protected async reply({ text, forget }: Reply, id: string): Promise<void> {
    if (await this.send(() => this.api.reply(id, text))) forget();
  }

  protected settle(comment: CommentView, how: 'resolve' | 'reopen'): Promise<boolean> {
    return this.send(() => this.api.settle(comment.id, how));
  }

  /** What was typed stays until the server has it. */
  private send(request: () => Promise<CommentView[]>): Promise<boolean> {
    return this.acting.run(request, (threads) => this.model.setThreads(threads));
  }
}
