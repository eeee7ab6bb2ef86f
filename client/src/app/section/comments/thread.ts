import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import type { CommentView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { draft } from '../../session/kept/drafts';
import { ProblemWords } from '../../session/problems/problem-words';
import { isEnter } from '../../ui/keys/key-names';
import { MomentWords } from '../../ui/time/date-pipes';
import { Written } from '../../ui/written/written';
import { Quotation } from './quotation';

export interface Reply {
  readonly text: string;
  /** Once the server has it. */
  readonly forget: () => void;
}

/** A comment with its answers: a resolved one says so in one line and opens on request. */
@Component({
  selector: 'bf-thread',
  imports: [MatButton, MatIcon, MomentWords, Quotation, Written],
  templateUrl: './thread.html',
  styleUrl: './thread.scss',
  host: { '[class.resolved]': '!!comment().resolved' },
})
export class Thread {
  readonly comment = input.required<CommentView>();
  readonly mayReply = input(false);
  readonly busy = input(false);
  readonly replied = output<Reply>();
  readonly settled = output<'resolve' | 'reopen'>();
  protected readonly t = inject(Words).t;
  private readonly problems = inject(ProblemWords);
  /** Why the button does nothing. */
  protected readonly refusal = computed(() => this.problems.refusalsText(this.comment().resolving ?? []));
  protected readonly reasonId = computed(() => `unresolved-${this.comment().id}`);
  protected readonly typed = draft(
    () => `reply.${this.comment().id}`,
    () => '',
  );
  protected readonly shown = signal(false);
  protected readonly open = computed(() => !this.comment().resolved || this.shown());

  protected press(event: KeyboardEvent): void {
    if (isEnter(event) || isEnter(event, 'Ctrl+Enter')) this.reply(event.target as HTMLElement);
  }

  /** Once it is sent the next letter is a key of the page again. */
  protected reply(field?: HTMLElement): void {
    if (!this.typed().trim() || this.busy()) return;
    const sent = this.typed.sending();
    const forget = (): void => {
      sent();
      field?.blur();
    };
    this.replied.emit({ text: this.typed().trim(), forget });
  }
}
