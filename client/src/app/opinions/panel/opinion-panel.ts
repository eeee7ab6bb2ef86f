import { Component, computed, effect, inject, input, output, signal, untracked, viewChild } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { type OpinionLine, type OwedLine, isUndisposed, opinionKind } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { acting } from '../../session/problems/acting';
import { draft } from '../../session/kept/drafts';
import { toProblem } from '../../session/problems/problem';
import { ProblemWords } from '../../session/problems/problem-words';
import { type BarAct, FoldingActs } from '../../ui/acts/folding-acts';
import { ContributionActDialog } from '../../ui/contributions/contribution-act-dialog';
import type { ContributionInput, ContributionOffer } from '../../ui/contributions/contribution-offers';
import { openWhenFetched } from '../../ui/dialog/fetched';
import { wholeName } from '../../ui/names/whole-name';
import { NotFetched } from '../../ui/not-fetched';
import { Dates } from '../../ui/time/dates';
import { Urging } from '../../urging/urging';
import { OpinionMark } from '../opinion-mark';
import { OpinionsModel } from '../opinions-model';
import { type Disposal, gapOf, sentOf, undecided } from './disposal';
import { DisposalForm } from './disposal-form';
import { placeActs } from './opinion-acts';
import { OpinionText } from './opinion-text';

const DISPOSE = 'dispose';

/** One opinion: who said what and why, what it would change, and how it is dealt with. */
@Component({
  selector: 'bf-opinion-panel',
  imports: [
    ContributionActDialog,
    DisposalForm,
    FoldingActs,
    MatIcon,
    MatIconButton,
    NotFetched,
    OpinionMark,
    OpinionText,
    RouterLink,
    Urging,
  ],
  host: { role: 'region', '[attr.aria-label]': 'line().unit.shortName', '(keydown.control.enter)': 'dispose()' },
  templateUrl: './opinion-panel.html',
  styleUrl: './opinion-panel.scss',
})
export class OpinionPanel {
  readonly line = input.required<OpinionLine>();
  readonly closed = output();
  /** It has been dealt with. */
  readonly settled = output();
  private readonly problems = inject(ProblemWords);
  protected readonly dates = inject(Dates);
  private readonly dialog = viewChild<ContributionActDialog>('dialog');
  private readonly urging = viewChild.required(Urging);
  protected readonly ofThis = ({ id }: OwedLine): boolean => id === this.line().id;
  protected readonly model = inject(OpinionsModel);
  protected readonly t = inject(Words).t;
  protected readonly asked = signal<ContributionOffer | null>(null);
  protected readonly disposal = draft<Disposal>(() => `opinion.${this.line().id}`, undecided);
  protected readonly acting = acting({
    about: () => this.line().id,
    stale: () => this.model.reload(),
    words: (error) => this.why(error),
  });

  protected readonly nameOf = wholeName;
  protected readonly aboutAddress = computed(() => {
    const { about } = this.line();
    if (!about || !this.model.deals()) return null;
    return about.type === 'section' ? ['/sections', about.id] : ['/reports', this.model.reportId()!, 'areas', about.id];
  });
  protected readonly kind = computed(() => opinionKind(this.line()));
  protected readonly facts = computed(() => {
    const { at, dueDate } = this.line();
    return at ? this.dates.moment(at) : this.t('time.before', { date: this.dates.date(dueDate) });
  });
  private readonly offers = computed(() => this.model.whole()?.offers ?? []);
  protected readonly disposes = computed(() => isUndisposed(this.line()) && this.offer(DISPOSE) !== null);
  protected readonly first = computed((): BarAct | null => {
    if (!this.disposes()) return null;
    const gap = gapOf(this.disposal());
    const more = this.model.open().length > 1;
    const refusal = gap ? { text: this.t(`opinions.wanting.${gap}`) } : undefined;
    return { key: DISPOSE, words: this.t(more ? 'opinions.disposeNext' : 'opinions.dispose'), refusal };
  });
  protected readonly others = computed(() =>
    placeActs(this.offers(), {
      verb: ({ action }) => this.t(`acts.contribution.${action}`),
      refusal: ({ refusals }) => this.problems.refusalsText(refusals),
    }),
  );
  protected readonly outcome = computed(() => {
    const { disposition, reason } = this.line();
    if (!disposition) return '';
    const words = { disposition: this.t(`contribution.opinion.dispositions.${disposition}`), reason };
    return this.t('contribution.opinion.disposed', words);
  });
  /** Its words may be taken into the text from here. */
  protected readonly adopts = computed(() => {
    const { disposition, passages, about } = this.line();
    const adopted = disposition === 'adopted' || disposition === 'adopted_in_part';
    return this.model.deals() && adopted && passages.length && about?.type === 'section' ? about.id : null;
  });

  constructor() {
    openWhenFetched(this.dialog, this.asked, (dialog, offer) => dialog.open(offer));
    effect(() => {
      const view = this.model.whole();
      if (view) untracked(() => this.model.opened(view));
    });
  }

  protected choose(key: string): void {
    const offer = this.offer(key);
    if (key === DISPOSE) return this.dispose();
    if (key === 'urge') return void this.urging().open();
    this.acting.problem.set('');
    // each of them asks once, also where it asks for nothing
    if (offer) this.asked.set(offer);
  }

  protected dispose(): void {
    const offer = this.offer(DISPOSE);
    if (!offer || !this.disposes() || gapOf(this.disposal()) || this.acting.busy()) return;
    const forget = this.disposal.sending();
    void this.act(offer, sentOf(this.disposal()), () => {
      forget();
      this.settled.emit();
    });
  }

  protected async act(offer: ContributionOffer, said: ContributionInput, done?: () => void): Promise<void> {
    const view = this.model.whole();
    if (!view) return;
    await this.acting.run(
      () => this.model.act(view, offer, said),
      () => {
        this.dialog()?.close();
        done?.();
      },
    );
  }

  private offer(action: string): ContributionOffer | null {
    return this.offers().find((one) => one.action === action) ?? null;
  }

  private why(error: unknown): string {
    const problem = toProblem(error);
    return problem.refusals?.length ? this.problems.refusalsText(problem.refusals) : this.problems.problemText(problem);
  }
}
