import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { type SectionView, addWorkingDays } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { BusinessClock } from '../../session/business-clock';
import { draft } from '../../session/kept/drafts';
import { DateField } from '../../ui/date-field/date-field';
import { ActDialog } from '../../ui/dialog/act-dialog';
import { NotFetched } from '../../ui/not-fetched';
import { SectionNames } from '../../ui/names/section-names';
import { Dates } from '../../ui/time/dates';
import { Written } from '../../ui/written/written';
import { commentDraft } from '../comments/comment-draft';
import { type ActInput, type SectionOffer, asksWhyCarried, questionsOf } from './act-places';
import { CarriedWhy } from './carried-why';
import { PlanFields } from './plan-fields';

/** A piece that comes back is due again two working days later, unless somebody says otherwise. */
const AGAIN_IN = 2;
type Asked = 'reason' | 'dueDate' | 'leadUnitId' | 'supportingUnitIds' | 'wordLimit';

const isPlan = ({ input }: { readonly input: string }): boolean =>
  input === 'leadUnitId' || input === 'supportingUnitIds';

/** What an act asks for before it happens: reason, due date, units. What was typed stays when it is put away. */
@Component({
  selector: 'bf-section-act-dialog',
  imports: [ActDialog, CarriedWhy, DateField, MatButton, MatIcon, NotFetched, PlanFields, Written],
  templateUrl: './section-act-dialog.html',
  styleUrl: './section-act-dialog.scss',
})
export class SectionActDialog {
  readonly view = input.required<SectionView>();
  readonly problem = input('');
  readonly busy = input(false);
  /** A comment that was begun is to be finished first. */
  readonly resumed = output();
  readonly acted = output<{ offer: SectionOffer; input: ActInput }>();
  private readonly dialog = viewChild.required(ActDialog);
  private readonly names = inject(SectionNames);
  private readonly clock = inject(BusinessClock);
  protected readonly dates = inject(Dates);
  protected readonly t = inject(Words).t;
  protected readonly offer = signal<SectionOffer | null>(null);
  private readonly typed = signal<Readonly<Record<string, ActInput>>>({});

  private readonly key = computed(() => `${this.view().id} ${this.offer()?.action} ${this.offer()?.variant ?? ''}`);
  protected readonly reason = draft(
    () => `act.${this.key()}`,
    () => '',
  );
  private forgetReason = (): void => undefined;
  protected readonly input = computed((): ActInput => ({
    ...this.typed()[this.key()],
    reason: this.reason() || undefined,
  }));
  protected readonly verb = computed(() =>
    this.t(this.offer()?.variant ? `section.act.${this.offer()?.variant}` : `acts.section.${this.offer()?.action}`),
  );
  protected readonly asksWhy = computed(() => {
    const offer = this.offer();
    return !!offer && asksWhyCarried(offer);
  });
  private readonly asking = computed(() =>
    this.offer()?.action === 'return' ? this.t('section.act.return') : this.verb(),
  );
  protected readonly heading = computed(() =>
    this.t('section.actOn', { verb: this.asking(), title: this.names.title(this.view()) }),
  );
  protected readonly conditions = computed(() =>
    this.offer()?.action === 'return'
      ? this.view().threads.filter(({ condition, resolved }) => condition && !resolved)
      : [],
  );
  private readonly begun = commentDraft(() => this.view().id);
  /** What the reviewer may think has been said. */
  protected readonly unsaid = computed(() =>
    this.offer()?.action === 'return' && this.view().comments ? this.begun().text.trim() : '',
  );
  /** Beside a reason that may be left out: when it is needed, or who reads it. */
  protected readonly optional = computed(() => {
    const action = this.offer()?.action;
    if (action === 'send' || action === 'submit') return this.t('section.noteOptional');
    return this.t(this.conditions().length ? 'section.reasonHasCondition' : 'section.reasonIfNeeded');
  });
  /** The fields of planning are fetched for those who may plan, before they ask for them. */
  protected readonly mayPlan = computed(() => this.view().offers.some(({ asks }) => asks.some(isPlan)));
  protected readonly plans = computed(() => !!this.offer()?.asks.some(isPlan));
  protected readonly missing = computed(() => {
    const said = this.input();
    // a date that was taken away, or is none, is not the one that stands
    const wanting = questionsOf(this.offer()).find(
      ({ input, required }) => (required || said[input as Asked] === '') && !said[input as Asked],
    );
    return wanting ? this.t(`section.wanting.${wanting.input}`) : '';
  });

  /** With the unit again, until a day that is still to come. */
  private readonly again = computed(() => ['return', 'reopen'].includes(this.offer()?.action ?? ''));
  protected readonly earliest = computed(() => (this.again() ? this.clock.today() : null));

  open(offer: SectionOffer): void {
    this.offer.set(offer);
    if (this.requires('dueDate') && this.again() && !this.input().dueDate)
      this.type({ dueDate: addWorkingDays(this.clock.today(), AGAIN_IN) });
    setTimeout(() => this.dialog().open());
  }

  /** The act is done: what was typed for it is used up. */
  close(): void {
    this.typed.update((typed) => Object.fromEntries(Object.entries(typed).filter(([key]) => key !== this.key())));
    this.forgetReason();
    this.dialog().close();
  }

  protected resume(): void {
    this.dialog().close();
    this.resumed.emit();
  }

  protected asks(input: Asked): boolean {
    return !!this.offer()?.asks.some((ask) => ask.input === input);
  }

  protected requires(input: Asked): boolean {
    return !!this.offer()?.asks.some((ask) => ask.input === input && ask.required);
  }

  protected type(change: ActInput): void {
    this.typed.update((typed) => ({ ...typed, [this.key()]: { ...typed[this.key()], ...change } }));
  }

  protected act(): void {
    const offer = this.offer();
    const { reason, ...others } = this.input();
    this.forgetReason = this.reason.sending();
    if (offer) this.acted.emit({ offer, input: { ...others, ...(reason?.trim() && { reason: reason.trim() }) } });
  }
}
