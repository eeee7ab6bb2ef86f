import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { type AreaView, fingerprint } from '@bafang/shared';
import { Words } from '../i18n/words';
import { FullMomentWords } from '../ui/time/date-pipes';

/** Who approved this area before, on which text, and whether that still holds. */
@Component({
  selector: 'bf-earlier-approvals',
  imports: [FullMomentWords, MatIcon, RouterLink],
  templateUrl: './earlier-approvals.html',
  styleUrl: './earlier-approvals.scss',
})
export class EarlierApprovals {
  readonly area = input.required<AreaView>();
  protected readonly t = inject(Words).t;
  protected readonly fingerprint = fingerprint;
  /** Newest first. An attestation of an older round of the same text shows as holding again. */
  protected readonly lines = computed(() => [...this.area().attestations].sort((a, b) => b.at.localeCompare(a.at)));
  protected readonly latestVoid = computed(() => this.lines().find(({ holds }) => !holds)?.id);
  protected readonly changed = computed(() =>
    this.area().sections.filter(({ changedSinceAttested }) => changedSinceAttested),
  );
}
