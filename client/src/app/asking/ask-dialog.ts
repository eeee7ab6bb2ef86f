import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { type NodeJson, type RequestKind, daysLeft } from '@bafang/shared';
import { Words } from '../i18n/words';
import { acting } from '../session/problems/acting';
import { BusinessClock } from '../session/business-clock';
import { draft, part } from '../session/kept/drafts';
import { toProblem } from '../session/problems/problem';
import { ProblemWords } from '../session/problems/problem-words';
import { Transitions } from '../session/requests/transitions';
import { DateField } from '../ui/date-field/date-field';
import { ActDialog } from '../ui/dialog/act-dialog';
import { LastRequestBand } from './last-request';
import { Fingerprint } from '../ui/fingerprint';
import { isEnter } from '../ui/keys/key-names';
import { PrintedBlocks } from '../ui/printed/printed-blocks';
import { Dates } from '../ui/time/dates';
import { Written } from '../ui/written/written';
import { opinionPlace } from './again';
import { askables } from './units/askables';
import { sendTo } from './units/chosen-units';
import { type Question, blankQuestion, gapOf, proposedDate, requestOf } from './question';
import { SendToUnits } from './units/send-to';
import { WantedFields } from './wanted-fields';

/** As it stands when it is asked about. */
export interface PinnedText {
  readonly digest: string;
  readonly blocks: readonly NodeJson[];
}
/** What units are asked about: a section, or a report, where an area of it may be named. */
export interface AskedAbout {
  readonly reportId: string;
  readonly title: string;
  readonly section: {
    readonly id: string;
    readonly label: string;
    readonly leadUnit: { readonly id: string; readonly shortName: string } | null;
    readonly dueDate: string | null;
  } | null;
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly kind: RequestKind;
  /** The section's text, which an opinion is asked about. */
  readonly pinned: PinnedText | null;
}

/** 征集素材、征求意见: the question, what is wanted or on which text, until when and of whom. It is kept until it is asked. */
@Component({
  selector: 'bf-ask-dialog',
  imports: [ActDialog, DateField, Fingerprint, LastRequestBand, PrintedBlocks, SendToUnits, WantedFields, Written],
  templateUrl: './ask-dialog.html',
  styleUrl: './ask-dialog.scss',
})
export class AskDialog {
  readonly about = input.required<AskedAbout>();
  /** With how many units. */
  readonly asked = output<number>();
  /** It is no longer to be asked here. */
  readonly stale = output();
  private readonly dialog = viewChild.required(ActDialog);
  private readonly transitions = inject(Transitions);
  private readonly problems = inject(ProblemWords);
  private readonly clock = inject(BusinessClock);
  protected readonly dates = inject(Dates);
  protected readonly t = inject(Words).t;

  protected readonly written = draft<Question>(
    () => (this.about().kind === 'opinion' ? opinionPlace(this.place()) : `asking.${this.place()}`),
    blankQuestion,
  );
  protected readonly question = part(this.written, 'question');
  protected readonly choice = part(this.written, 'choice');
  protected readonly askables = askables(() => this.about().section?.leadUnit?.id ?? null);
  private readonly sendTo = computed(() => sendTo(this.choice(), this.askables.now()));
  /** What stands in the field is no such day. */
  private readonly noDate = signal(false);
  protected readonly acting = acting({ about: () => this.place(), words: (error) => this.why(error) });

  private readonly kind = computed(() => this.about().kind);
  /** Of an area or the whole, as it stands when it is asked about. */
  private readonly draft = httpResource<{ digest: string }>(() => {
    const { reportId, section } = this.about();
    if (section || this.kind() !== 'opinion') return undefined;
    const { areaId } = this.written();
    return `/api/reports/${reportId}/${areaId ? `areas/${areaId}` : 'full'}`;
  });
  protected readonly digest = computed(
    () => this.about().pinned?.digest ?? (this.draft.hasValue() ? this.draft.value().digest : null),
  );
  /** Where the words of its kind are. */
  protected readonly words = computed(() => (this.kind() === 'opinion' ? 'opinion.' : ''));
  protected readonly heading = computed(() =>
    this.say(this.about().section ? 'about' : 'aboutWhole', { title: this.about().title }),
  );
  protected readonly who = computed(() => {
    const { section } = this.about();
    return section
      ? this.say('ofSection', { label: section.label || this.about().title, unit: section.leadUnit?.shortName })
      : this.say('ofWhole');
  });
  protected readonly dueDate = computed(
    () => this.written().dueDate ?? proposedDate(this.clock.today(), this.about().section?.dueDate ?? null),
  );
  protected readonly today = computed(() => this.clock.today());
  /** How long it is, and how that stands to the section's own day. */
  protected readonly dueWords = computed(() => {
    const [date, own] = [this.noDate() ? '' : this.dueDate(), this.about().section?.dueDate];
    if (!date) return '';
    const n = own ? daysLeft(own, date) : 0;
    const key = n === 0 ? 'sameDay' : n > 0 ? 'before' : 'after';
    return [this.dates.due(date), ...(own ? [this.t(`asking.${key}`, { n: Math.abs(n) })] : [])].join('　');
  });
  protected readonly late = computed(() => (this.about().section?.dueDate ?? '9') < this.dueDate());
  protected readonly gap = computed(() => {
    if (this.kind() === 'opinion' && !this.digest()) return this.t('asking.opinion.wait');
    const date = this.noDate() ? '' : this.dueDate();
    const given = { date, today: this.today(), units: this.sendTo().unitIds.length, kind: this.kind() };
    const gap = gapOf(this.written(), given);
    return gap && this.t(`asking.gap.${gap}`);
  });

  open(): void {
    this.acting.problem.set('');
    this.askables.forget();
    this.draft.reload();
    this.dialog().open();
  }

  protected change(to: Partial<Question>): void {
    this.written.update((now) => ({ ...now, ...to }));
  }

  protected setDate(date: string | null): void {
    this.noDate.set(date === null);
    if (date !== null) this.change({ dueDate: date });
  }

  /** Enter in a field of one line is no asking of many units: Ctrl+Enter is. */
  protected hold(event: KeyboardEvent): void {
    if (isEnter(event) && event.target instanceof HTMLInputElement) event.preventDefault();
  }

  protected async ask(): Promise<void> {
    const { reportId, section } = this.about();
    const { unitIds } = this.sendTo();
    const forget = this.written.sending();
    const request = requestOf(this.written(), {
      sectionId: section?.id ?? null,
      dueDate: this.dueDate(),
      unitIds,
      digest: this.kind() === 'opinion' ? this.digest() : null,
    });
    await this.acting.run(
      () => this.transitions.ask(reportId, request),
      () => {
        this.dialog().close();
        forget();
        this.asked.emit(unitIds.length);
      },
    );
  }

  protected say(key: string, values: Record<string, unknown> = {}): string {
    return this.t(`asking.${this.words()}${key}`, values);
  }

  private place(): string {
    return this.about().section?.id ?? this.about().reportId;
  }

  private why(error: unknown): string {
    const problem = toProblem(error);
    const refusals = problem.refusals ?? [];
    // whoever cannot be asked now stands in the list with the reason; anything else the page must know
    if (!this.askables.refused(refusals) && problem.status === 409) this.stale.emit();
    return refusals.length ? this.problems.refusalsText(refusals) : this.problems.problemText(problem);
  }
}
