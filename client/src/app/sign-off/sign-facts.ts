import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { FullReport, HistoryLine } from '@bafang/shared';
import { Words } from '../i18n/words';
import { Session } from '../session/session';
import { Fingerprint } from '../ui/fingerprint';
import { NotFetched } from '../ui/not-fetched';
import { Printing } from '../ui/printing';
import { SetAsideList } from '../ui/set-asides/set-aside-list';
import { FullMomentWords } from '../ui/time/date-pipes';
import { windowIs } from '../ui/window-is';
import { ActWords } from './act-words';
import { forSigners } from './for-signers';
import { OpinionsFact } from './opinions-fact';

/** Transition and attestation of one act are written within this, in ms. */
const SAME_ACT = 5000;

/** What is to be signed, what signing means, what changed, and who did what before. */
@Component({
  selector: 'bf-sign-facts',
  imports: [Fingerprint, FullMomentWords, MatIcon, NgTemplateOutlet, NotFetched, OpinionsFact, SetAsideList],
  templateUrl: './sign-facts.html',
  styleUrl: './sign-facts.scss',
})
export class SignFacts {
  readonly report = input.required<FullReport>();
  readonly changed = input.required<number>();
  readonly compare = output();
  private readonly session = inject(Session);
  protected readonly acts = inject(ActWords);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly asked = computed(() => this.report().offers.some(({ action }) => action === 'sign'));
  /** Who signs for one area is asked for that alone. */
  protected readonly area = computed(() => {
    const mine = this.report().signers.filter(
      ({ account, signed }) => account.id === this.session.me()?.account.id && (!this.asked() || !signed),
    );
    const [{ area = null } = {}] = mine;
    return area && mine.every((signer) => signer.area) ? area.label + area.heading : '';
  });
  protected readonly awaited = computed(() =>
    this.report().state === 'signing' ? this.report().signers.filter(({ signed }) => !signed) : [],
  );
  protected readonly first = computed(() => forSigners(this.report().history));
  protected readonly printing = inject(Printing).now;
  /** On a phone the text comes first. */
  protected readonly unfolded = windowIs('(width > 820px)');
  protected readonly digest = computed(() => this.report().manifestDigest ?? this.report().digest);
  protected readonly where = computed(() => this.words.listed(this.report().changed.map(({ label }) => label)));

  /** What was said with an act. */
  protected verdict(line: HistoryLine): string {
    const attestation = this.report().attestations.find(
      ({ act, actor, at }) =>
        act === line.action && actor.id === line.actor.id && Math.abs(Date.parse(at) - Date.parse(line.at)) < SAME_ACT,
    );
    return attestation ? this.acts.verdict(attestation.verdict) : '';
  }
}
