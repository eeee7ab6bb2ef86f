import { Component, computed, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { type HistoryLine, holders, type SectionState } from '@bafang/shared';
import { Words } from '../i18n/words';
import { Fingerprint } from '../ui/fingerprint';
import { NotFetched } from '../ui/not-fetched';
import { lookOf } from '../ui/states/states';
import { FullMomentWords } from '../ui/time/date-pipes';
import { SectionModel } from './section-model';

const ATTESTED: Partial<Record<SectionState, readonly string[]>> = {
  approved: ['approve', 'reconfirm'],
  stale: ['approve', 'reconfirm'],
  waived: ['waive'],
  returned: ['return', 'reopen'],
};
/** What was said by whoever handed the section on to where it is. */
const NOTED: Partial<Record<SectionState, readonly string[]>> = {
  unassigned: ['decline'],
  unit_review: ['send'],
  submitted: ['submit'],
};
const newest = (history: readonly HistoryLine[], actions: readonly string[]): HistoryLine | null =>
  history
    .filter(({ action }) => actions.includes(action))
    .reduce<HistoryLine | null>((last, line) => (last && last.at > line.at ? last : line), null);

/** Why the text cannot be written now, where it is, and who attested it. */
@Component({
  selector: 'bf-state-band',
  imports: [Fingerprint, FullMomentWords, MatIcon, NotFetched],
  host: {
    '[class]': "'tone-' + (look()?.tone ?? 'grey')",
    '[class.empty]': '!sentence() && !line() && !note()',
  },
  template: `
    @if (line(); as line) {
      <mat-icon [svgIcon]="look()?.icon ?? 'info'" aria-hidden="true" />
      <b>{{ t('section.band.' + (stale() ? 'lapsed' : line.action), { name: line.actor.name }) }}</b><time
        [attr.datetime]="line.at"
        >{{ line.at | fullMomentWords }}</time
      >
      @if (stale()) {
        <span>{{ t('section.band.' + (same() ? 'overtaken' : 'overtakenAndChanged')) }}</span>
      }
      @if (line.reason) {
        <span class="reason" lang="zh-CN">{{ line.reason }}</span>
      }
      @if (line.digest && attested()) {
        @defer (on immediate) {
          <span class="digest"
            ><bf-fingerprint [digest]="line.digest" />{{
              stale() ? '' : t(same() ? 'section.band.same' : 'section.band.differs')
            }}</span
          >
        } @error {
          <bf-not-fetched />
        }
      }
    } @else {
      <mat-icon [svgIcon]="look()?.icon ?? 'info'" aria-hidden="true" />
      @if (sentence()) {
        <span>{{ sentence() }}</span>
      }
      @if (note(); as note) {
        <b>{{ t('section.band.' + note.action, { name: note.actor.name }) }}</b><time [attr.datetime]="note.at">{{
          note.at | fullMomentWords
        }}</time
        ><span class="reason" lang="zh-CN">{{ note.reason }}</span>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: 4px 12px;
      min-block-size: 44px;
      padding: 6px 20px;
      border-block-end: var(--bf-rule);
      background: var(--tone-container);
      color: var(--tone);
      font: var(--bf-meta);
    }
    :host(.empty) {
      display: none;
    }
    b {
      font-weight: 600;
    }
    mat-icon + span {
      flex: 1;
      min-inline-size: 12em;
    }
    .reason {
      flex: 1 1 100%;
      padding-inline-start: 32px;
      color: var(--mat-sys-on-surface);
    }
    .digest {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      margin-inline-start: auto;
      white-space: nowrap;
    }
  `,
})
export class StateBand {
  private readonly model = inject(SectionModel);
  protected readonly t = inject(Words).t;
  private readonly view = computed(() => this.model.view());
  protected readonly look = computed(() => lookOf('section', this.view()?.state ?? ''));
  protected readonly line = computed(() => {
    const view = this.view();
    return view && newest(view.history, ATTESTED[view.state] ?? []);
  });
  /** A wish for 免报 stands with its reason above the text. */
  protected readonly note = computed(() => {
    const view = this.view();
    const last = this.reminder() ?? (view && newest(view.history, NOTED[view.state] ?? []));
    return last?.reason && !view?.waiverReason ? last : null;
  });
  /** Until what it asks for has left the unit. */
  private readonly reminder = computed(() => {
    const view = this.view();
    if (!view || holders[view.state] !== 'unit') return null;
    const last = view.history.find(({ action, to }) => action === 'urge' || holders[to as SectionState] !== 'unit');
    return last?.action === 'urge' ? last : null;
  });
  protected readonly stale = computed(() => this.view()?.state === 'stale');
  protected readonly attested = computed(() => this.view()?.state !== 'returned');
  protected readonly same = computed(() => this.line()?.digest === this.view()?.digest);
  protected readonly sentence = computed(() => {
    const view = this.view();
    if (!view) return '';
    if (view.reads === 'none') return this.t('section.band.none');
    if (view.reads === 'bureau_text')
      return this.t('section.band.bureau_text', { unit: view.leadUnit?.shortName ?? '' });
    // Whoever holds the text now sees it in the bar below.
    if (view.writes || (view.state === 'submitted' && view.involvement === null)) return '';
    const open = view.offers.flatMap(({ action, refusals }) => (refusals.length ? [] : [action]));
    const invited = (['recall', 'start'] as const).filter((action) => open.includes(action));
    const key = `section.band.${view.state}`;
    return ['unassigned', 'assigned', 'drafting', 'unit_review', 'submitted'].includes(view.state)
      ? [key, ...invited.map((action) => `section.band.may.${action}`)].map((one) => this.t(one)).join('')
      : '';
  });
}
