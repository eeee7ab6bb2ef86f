import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { type PublishView, type ReportOverview, type SignerLine, wholeRoles } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { CurrentReport } from '../../session/current-report';
import { Session } from '../../session/session';
import type { IconName } from '../../ui/icons/icons';
import { PublicAddress } from '../../ui/public-address';
import type { Tone } from '../../ui/states/states';
import { FullMomentWords } from '../../ui/time/date-pipes';

type Turn = 'signed' | 'current' | 'later';
const looks: Record<Turn, { readonly icon: IconName; readonly tone: Tone }> = {
  signed: { icon: 'approval_fill', tone: 'green' },
  current: { icon: 'arrow_forward', tone: 'primary' },
  later: { icon: 'radio_button_unchecked', tone: 'grey' },
};
const shownStates: readonly string[] = ['published', 'superseded', 'withdrawn'];

/** After 送签: who has signed and whose turn it is, what comes next, and where the report is public. */
@Component({
  selector: 'bf-publication',
  imports: [FullMomentWords, MatButton, MatIcon, PublicAddress, RouterLink],
  host: { role: 'region', 'aria-labelledby': 'publication-title' },
  templateUrl: './publication.html',
  styleUrl: './publication.scss',
})
export class Publication {
  readonly report = input.required<ReportOverview>();

  private readonly session = inject(Session);
  private readonly reports = inject(CurrentReport);
  protected readonly t = inject(Words).t;
  /** Clerks and heads know the state and, once it is public, the address. */
  private readonly seesAll = computed(() => this.session.has(...wholeRoles));
  private readonly answer = httpResource<PublishView>(() =>
    this.seesAll() ? `/api/reports/${this.report().id}/publication` : undefined,
  );
  protected readonly view = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly address = computed(() => `/public/${this.report().slug}`);
  protected readonly signers = computed(() =>
    this.report().state === 'published' ? [] : (this.view()?.signers ?? []),
  );
  protected readonly signed = computed(() => this.signers().filter(({ signed }) => signed).length);
  /** What the public address shows; of an imported year its text. */
  protected readonly edition = computed(() =>
    this.report().state === 'published'
      ? (this.view()?.editions.find(({ state }) => shownStates.includes(state)) ?? null)
      : null,
  );
  protected readonly title = computed(() => {
    if (this.edition()?.kind === 'imported') return 'imported';
    return this.edition()?.state === 'withdrawn' ? 'withdrawn' : this.report().state;
  });
  private readonly willBe = computed(
    () => this.view()?.editions.find(({ state }) => state === 'frozen')?.publishAt ?? null,
  );
  private readonly withheld = computed(() =>
    this.view()?.checks.some(({ code, params }) => code === 'cleared_public' && params['verdict'] === 'withheld'),
  );
  protected readonly next = computed((): { words: string; time?: string } | null => {
    if (this.report().state === 'published') return null;
    const time = this.willBe();
    if (this.withheld()) return { words: 'withheld' };
    return time ? { words: 'setTime', time } : { words: this.report().state };
  });
  /** A later year has been begun from this one, or will be from a newer one. */
  protected readonly begins = computed(
    () =>
      this.report().state === 'published' &&
      this.session.has('coordinator') &&
      !this.reports.all().some(({ year }) => year > this.report().year),
  );

  protected turnOf = ({ signed, current }: SignerLine): Turn => (signed ? 'signed' : current ? 'current' : 'later');
  protected lookOf = (signer: SignerLine) => looks[this.turnOf(signer)];
}
