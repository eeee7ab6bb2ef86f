import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import {
  type FullReport,
  type ReportAction,
  type ReportTransition,
  type SignVerdict,
  signVerdicts,
} from '@bafang/shared';
import { Words } from '../i18n/words';
import { acting } from '../session/problems/acting';
import { draft } from '../session/kept/drafts';
import { ProblemWords } from '../session/problems/problem-words';
import { Session } from '../session/session';
import { Transitions } from '../session/requests/transitions';
import { ActDialog } from '../ui/dialog/act-dialog';
import { Written } from '../ui/written/written';
import { SecrecyNotice } from '../ui/secrecy-notice';

/** 同意 or 圈阅, the opinion, the password again; 退回 and 签发. Locked while another text lies there than the one on screen. */
@Component({
  selector: 'bf-sign-form',
  imports: [ActDialog, MatButton, MatIcon, Written, SecrecyNotice],
  host: { '[class.overtaken]': 'overtaken()' },
  templateUrl: './sign-form.html',
  styleUrl: './sign-form.scss',
})
export class SignForm {
  readonly report = input.required<FullReport>();
  readonly overtaken = input(false);
  readonly acted = output();
  /** What is on screen is no longer so. */
  readonly stale = output();
  readonly turn = output();

  private readonly transitions = inject(Transitions);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(Session);
  private readonly back = viewChild.required(ActDialog);
  protected readonly t = inject(Words).t;
  protected readonly notice = computed(() => this.session.me()?.secrecyNotice ?? '');
  protected readonly login = computed(() => this.session.me()?.account.login ?? '');
  protected readonly verdicts = signVerdicts;
  protected readonly verdict = signal<SignVerdict | ''>('');
  protected readonly opinion = draft(
    () => `opinion.${this.report().id}`,
    () => '',
  );
  protected readonly password = signal('');
  protected readonly acting = acting({ stale: () => this.stale.emit() });
  protected readonly sign = computed(() => this.offer('sign'));
  protected readonly sendBack = computed(() => this.offer('send_back'));
  /** Why it cannot be signed now, whatever is filled in. */
  protected readonly refusal = computed(() => this.problems.refusalsText(this.sign()?.refusals ?? []));
  protected readonly wanting = computed(() => {
    if (!this.verdict()) return this.t('refusals.verdict_missing');
    return this.password() ? '' : this.t('refusals.password_missing');
  });

  protected openBack(): void {
    this.acting.problem.set('');
    this.back().open();
  }

  protected async signNow(event: Event): Promise<void> {
    event.preventDefault();
    const verdict = this.verdict();
    if (this.refusal() || !verdict) return;
    if (!this.password()) return this.acting.problem.set(this.wanting());
    const opinion = this.opinion().trim();
    await this.send({
      action: 'sign',
      digest: this.report().manifestDigest ?? undefined,
      verdict,
      password: this.password(),
      ...(opinion && { opinion }),
    });
  }

  protected async sendBackNow(): Promise<void> {
    if (await this.send({ action: 'send_back', opinion: this.opinion().trim() })) this.back().close();
  }

  private async send(act: ReportTransition): Promise<boolean> {
    const forget = this.opinion.sending();
    const made = await this.acting.run(
      () => this.transitions.report(this.report(), act),
      () => this.acted.emit(),
    );
    this.password.set('');
    if (made) forget();
    return made;
  }

  private offer(action: ReportAction) {
    return this.report().offers.find((offer) => offer.action === action && !offer.variant);
  }
}
