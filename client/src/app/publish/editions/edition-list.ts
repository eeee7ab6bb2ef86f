import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EditionLine, PublishView } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProblemWords } from '../../session/problems/problem-words';
import { Session } from '../../session/session';
import { StateChip } from '../../ui/states/state-chip';
import { FullMomentWords } from '../../ui/time/date-pipes';

export interface EditionAsked {
  readonly edition: EditionLine;
  readonly action: 'withdraw' | 'restore';
}

/** The editions, newest first; each may be looked at, withdrawn, and brought back. */
@Component({
  selector: 'bf-edition-list',
  imports: [FullMomentWords, MatButton, RouterLink, StateChip],
  templateUrl: './edition-list.html',
  styleUrl: './edition-list.scss',
})
export class EditionList {
  readonly view = input.required<PublishView>();
  readonly chosen = input.required<string>();
  readonly choose = output<string>();
  readonly asked = output<EditionAsked>();
  private readonly session = inject(Session);
  private readonly problems = inject(ProblemWords);
  protected readonly t = inject(Words).t;
  protected readonly editions = computed(() =>
    [...this.view().editions].sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
  );
  protected readonly clears = computed(() => this.session.has('publisher'));

  protected offer(edition: EditionLine, action: EditionAsked['action']) {
    return edition.offers.find((offer) => offer.action === action);
  }

  protected refusal(edition: EditionLine): string {
    return this.problems.refusalsText(this.offer(edition, 'restore')?.refusals ?? []);
  }
}
