import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import {
  type AttestationLine,
  type ClearVerdict,
  type ClearanceCheck,
  type Offer,
  type Refusal,
  type ReportAction,
  type ReportTransition,
  clearanceChecks,
  clearVerdicts,
  fingerprint,
} from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { draft } from '../../session/kept/drafts';
import { ProblemWords } from '../../session/problems/problem-words';
import { Session } from '../../session/session';
import { Transitions } from '../../session/requests/transitions';
import { Fingerprint } from '../../ui/fingerprint';
import { FullMomentWords } from '../../ui/time/date-pipes';
import { Written } from '../../ui/written/written';
import { whileSame } from '../../session/kept/field';

/** What a secrecy review is about: the report's text, or a withdrawn edition. */
export interface Cleared {
  readonly report: { readonly id: string; readonly version: number };
  readonly edition?: { readonly id: string };
  readonly digest: string | null;
  /** 全文，33条，6842字，无图片. */
  readonly extent: string;
  readonly offer: Offer<ReportAction> | undefined;
  readonly earlier: readonly AttestationLine[];
  /** What may follow a review that says 公开. */
  readonly next: { readonly words: string; readonly to: readonly string[] };
}

/** The review that holds of this very text: nothing is asked again, unless somebody wants to review it anew. */
export const standingOf = ({ digest, earlier }: Cleared): AttestationLine | undefined =>
  [...earlier].sort((a, b) => b.at.localeCompare(a.at)).find((line) => line.holds && line.digest === digest);

/** The review: every box, the verdict, its basis. Nothing is preselected, and nothing ticked survives another text. */
@Component({
  selector: 'bf-clearance-form',
  imports: [Fingerprint, FullMomentWords, MatButton, MatIcon, RouterLink, Written],
  templateUrl: './clearance-form.html',
  styleUrl: './clearance-form.scss',
})
export class ClearanceForm {
  readonly cleared = input.required<Cleared>();
  readonly overtaken = input(false);
  readonly changed = input(0);
  readonly acted = output();
  readonly stale = output();
  readonly turn = output();
  readonly compare = output();

  private readonly transitions = inject(Transitions);
  private readonly problems = inject(ProblemWords);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly session = inject(Session);
  protected readonly me = computed(() => this.session.me()?.account.name ?? '');
  protected readonly checks = clearanceChecks;
  protected readonly verdicts = clearVerdicts;
  protected readonly fingerprint = fingerprint;
  private readonly digest = computed(() => this.cleared().digest);
  protected readonly ticked = whileSame<string | null, ReadonlySet<ClearanceCheck>>(this.digest, () => new Set());
  protected readonly verdict = whileSame<string | null, ClearVerdict | ''>(this.digest, () => '');
  protected readonly basis = draft(
    () => `clearance.${this.cleared().edition?.id ?? this.cleared().report.id}`,
    () => '',
  );
  protected readonly acting = acting({ stale: () => this.stale.emit() });

  protected readonly earlier = computed(() => [...this.cleared().earlier].sort((a, b) => b.at.localeCompare(a.at)));
  protected readonly anew = whileSame(this.digest, () => false);
  protected readonly next = computed(() => {
    const standing = standingOf(this.cleared());
    if (!standing || this.anew()) return null;
    return standing.verdict === 'public'
      ? this.cleared().next
      : { words: this.t('clearance.then.withheld'), to: this.cleared().next.to };
  });
  protected readonly refusal = computed(() =>
    this.problems.refusalsText(this.cleared().offer?.refusals ?? [], this.refusalText),
  );
  protected readonly wanting = computed(() => {
    const verdict = this.verdict();
    if (!verdict) return this.t('clearance.noVerdict');
    const left = clearanceChecks.length - this.ticked().size;
    if (verdict === 'public' && left) return this.t('clearance.boxesLeft', { n: left });
    return verdict === 'withheld' && !this.basis().trim() ? this.t('refusals.basis_missing') : '';
  });

  protected tick(code: ClearanceCheck, on: boolean): void {
    this.ticked.update((codes) => new Set(on ? [...codes, code] : [...codes].filter((one) => one !== code)));
  }

  protected async clear(event: Event): Promise<void> {
    event.preventDefault();
    const { report, edition, digest } = this.cleared();
    const verdict = this.verdict();
    if (!verdict || !digest || this.wanting() || this.refusal()) return;
    const basis = this.basis().trim();
    const act: ReportTransition = {
      action: 'clear',
      digest,
      verdict,
      checks: [...this.ticked()],
      ...(basis && { basis }),
      ...(edition && { variant: 'edition', editionId: edition.id }),
    };
    const forget = this.basis.sending();
    await this.acting.run(
      () => this.transitions.report(report, act),
      () => {
        this.anew.set(false);
        this.verdict.set('');
        this.ticked.set(new Set());
        forget();
        this.acted.emit();
      },
    );
  }

  /** 您审定过（三）一是，不能审查. */
  private readonly refusalText = (refusal: Refusal): string => {
    const key = `clearance.${refusal.code}`;
    if (!this.words.has(key)) return this.problems.refusalText(refusal);
    const sections = refusal.params?.['sections'];
    return this.t(key, { sections: Array.isArray(sections) ? this.words.listed(sections) : this.t('refusals.here') });
  };
}
