import { ChangeDetectionStrategy, Component, type ElementRef, computed, inject, linkedSignal, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { CommentView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problem-words';
import { SectionApi } from '../section-api';
import { SectionDesk } from '../section-desk';
import { Thread } from './thread';

const byTime = (a: CommentView, b: CommentView): number => (a.at < b.at ? -1 : 1);

/** The comments on this section, unresolved first, and a new one on the words that are selected. */
@Component({
  selector: 'bf-comments',
  imports: [MatButton, MatIcon, Thread],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './comments.html',
  styleUrl: './comments.scss',
})
export class Comments {
  private readonly api = inject(SectionApi);
  private readonly desk = inject(SectionDesk);
  private readonly problems = inject(ProblemWords);
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly t = inject(Words).t;
  protected readonly view = this.desk.view;
  protected readonly threads = computed(() => [...(this.view()?.threads ?? [])].sort((a, b) => Number(!!a.resolved) - Number(!!b.resolved) || byTime(a, b)));
  protected readonly typed = signal('');
  protected readonly quotation = signal('');
  /** The bureau's comments are conditions unless it says otherwise. */
  protected readonly condition = linkedSignal(() => this.view()?.mayAddCondition ?? false);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  /** Begins a comment, on these words where some are given. */
  begin(quotation: string): void {
    this.quotation.set(quotation.trim().slice(0, 500));
    setTimeout(() => this.field()?.nativeElement.focus());
  }

  protected async add(): Promise<void> {
    const id = this.desk.id();
    const text = this.typed().trim();
    if (!id || !text) return;
    const comment = { text, condition: this.condition() && !!this.view()?.mayAddCondition, quotation: this.quotation() || null };
    if (await this.send(() => this.api.comment(id, comment))) {
      this.typed.set('');
      this.quotation.set('');
    }
  }

  protected reply(comment: CommentView, text: string): Promise<boolean> {
    return this.send(() => this.api.reply(comment.id, text));
  }

  protected settle(comment: CommentView, how: 'resolve' | 'reopen'): Promise<boolean> {
    return this.send(() => this.api.settle(comment.id, how));
  }

  /** What was typed stays until the server has it. */
  private async send(request: () => Promise<CommentView[]>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.problem.set('');
    try {
      this.desk.setThreads(await request());
      return true;
    } catch (error) {
      this.problem.set(this.problems.of(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
