import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { type DocumentJson, type NodeJson, plainText } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import type { Problem } from '../../session/problems/problem';
import { ProblemWords } from '../../session/problems/problem-words';
import { Session } from '../../session/session';
import { copyText } from '../../ui/clipboard';
import { Paper } from '../../ui/printed/paper';
import { PrintedBlocks } from '../../ui/printed/printed-blocks';
import { MomentWords } from '../../ui/time/date-pipes';
import type { Conflict, TextWriter } from '../saving/text-writer';
import type { WrittenText } from '../saving/write-outcome';
import { type Piece, type Take, merged, sideBySide, wordsOn } from './merge';
import { whileSame } from '../../session/kept/field';

const TAKES = ['left', 'right', 'both'] as const;
const HEADING = -1;

/** A text that may have a heading. */
type HeadedText = WrittenText & { readonly heading?: string | null };

/** Two texts of one place: mine, which is not saved, and the newer one. One is taken, or they are merged place by place. */
@Component({
  selector: 'bf-two-texts',
  imports: [MatButton, MatIcon, MomentWords, Paper, PrintedBlocks],
  templateUrl: './two-texts.html',
  styleUrl: './two-texts.scss',
})
export class TwoTexts {
  readonly writer = input.required<TextWriter<HeadedText>>();
  readonly conflict = input.required<Conflict<HeadedText>>();
  /** The number printed before the heading. */
  readonly number = input('');
  readonly settled = output();
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(Session);
  protected readonly t = inject(Words).t;
  protected readonly takes = TAKES;
  protected readonly sides = ['left', 'right'] as const;
  protected readonly heading = HEADING;
  protected readonly acting = acting();
  private readonly copied = whileSame(this.conflict, () => false);
  protected readonly merging = whileSame(this.conflict, () => false);
  protected readonly laid = computed(() =>
    sideBySide(this.conflict().mine.body as DocumentJson, this.conflict().newer.body as DocumentJson),
  );
  protected readonly headingsDiffer = computed(() => this.conflict().mine.heading !== this.conflict().newer.heading);
  protected readonly total = computed(() => this.laid().total + Number(this.headingsDiffer()));
  private readonly choices = whileSame<unknown, ReadonlyMap<number, Take>>(this.conflict, () => new Map());
  protected readonly left = computed(() => this.total() - this.choices().size);

  private readonly isMyself = computed(() => this.conflict().by?.id === this.session.me()?.account.id);
  protected readonly band = computed(() => {
    const { closed, by } = this.conflict();
    if (closed) return 'writing.conflict.closed';
    if (!by) return 'writing.conflict.somebody';
    return this.isMyself() ? 'writing.conflict.byMyself' : 'writing.conflict.by';
  });
  protected readonly newerName = computed(() =>
    this.isMyself()
      ? this.t('writing.conflict.otherWindow')
      : this.t('writing.conflict.newer', { name: this.conflict().by?.name ?? this.t('writing.conflict.other') }),
  );

  protected headOn(side: 'left' | 'right'): string {
    const { heading } = this.conflict()[side === 'left' ? 'mine' : 'newer'];
    return this.number() + (heading ?? '');
  }

  protected words(piece: Piece, side: 'left' | 'right'): string {
    return wordsOn(piece, side);
  }

  protected blocks(piece: Piece, side: 'left' | 'right'): readonly NodeJson[] {
    return piece.kind === 'same' ? piece.nodes : piece[side];
  }

  protected chosen(id: number): Take | null {
    return this.choices().get(id) ?? null;
  }

  protected choose(id: number, take: Take): void {
    this.choices.update((choices) => new Map(choices).set(id, take));
  }

  protected keepMine(): Promise<void> {
    const { mine, newer } = this.conflict();
    return this.settle(mine, [newer]);
  }

  protected takeNewer(): Promise<void> {
    const { mine, newer } = this.conflict();
    return this.settle(newer, this.copied() ? [] : [mine]);
  }

  protected takeMerged(): Promise<void> {
    const { mine, newer } = this.conflict();
    const { heading } = this.choices().get(HEADING) === 'right' ? newer : mine;
    return this.settle(
      { ...mine, heading, body: merged(this.laid().stretches, (id) => this.choices().get(id) ?? 'left') },
      [mine, newer],
    );
  }

  /** The section has left this reader: no revision can be made of the text any more. */
  private isOut({ status }: Problem): boolean {
    return this.conflict().closed && (status === 403 || status === 404);
  }

  /** Nothing that was typed is thrown away: it goes to the clipboard, and only then may it be left. */
  private async copyOut(): Promise<void> {
    const { heading, body } = this.conflict().mine;
    await copyText([heading, plainText(body)].filter(Boolean).join('\n'));
    this.copied.set(true);
    this.acting.problem.set(this.t('writing.conflict.copied'));
  }

  private async settle(taken: HeadedText, lost: readonly HeadedText[]): Promise<void> {
    await this.acting.run(async () => {
      const problem = await this.writer().settle(taken, lost);
      // By now the settled conflict has taken this component off the page.
      if (!problem) return this.settled.emit();
      if (this.isOut(problem)) return this.copyOut();
      this.acting.problem.set(this.t('writing.conflict.notKept', { problem: this.problems.problemText(problem) }));
    });
  }
}
