import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type CoverageView,
  type OriginsView,
  type ReportOverview,
  type SectionLine,
  addDays,
  bureauRoles,
  wholeRoles,
} from '@bafang/shared';
import { Words } from '../../i18n/words';
import { CurrentReport } from '../../session/current-report';
import { Session } from '../../session/session';
import { carriedOf, isOver, together } from '../../ui/origins/shares';
import { Dates } from '../../ui/time/dates';
import { Pressing } from '../../ui/time/pressing';

/** A few facts, each a link where there is more to see. */
@Component({
  selector: 'bf-report-facts',
  imports: [RouterLink],
  templateUrl: './report-facts.html',
  styleUrl: './report-facts.scss',
})
export class ReportFacts {
  readonly report = input.required<ReportOverview>();
  readonly sections = input.required<readonly SectionLine[]>();

  private readonly session = inject(Session);
  private readonly reports = inject(CurrentReport);
  private readonly pressing = inject(Pressing);
  private readonly dates = inject(Dates);
  protected readonly t = inject(Words).t;

  /** The days that the law sets: upward, and once it is sent to sign to the public; how many are left until it is public. */
  protected readonly legal = computed(() => {
    const { state, deadlines } = this.report();
    const lines = this.sections().length || state === 'planned' ? deadlines : [];
    return lines.slice(0, ['planned', 'drafting'].includes(state) ? 1 : undefined).map(({ milestone, date }) => ({
      milestone,
      before: this.t('time.before', { date: this.dates.date(addDays(date, 1)) }),
      ...(state !== 'published' && { left: this.dates.due(date), urgency: this.dates.urgency(date) }),
    }));
  });
  protected readonly overdue = computed(() => this.sections().filter(this.pressing.isOverdue).length);
  protected readonly bureau = computed(() => this.session.has(...bureauRoles));
  protected readonly seesProgress = computed(() => this.bureau() || this.session.has('leader'));
  /** Numbers run over what the reader sees; who sees the own unit's sections alone is told so. */
  protected readonly whole = computed(() => this.session.has(...wholeRoles));
  protected readonly units = computed(() => this.report().participants.departments + this.report().participants.towns);
  /** A unit that took no part in that year does not see it. */
  protected reads = (reportId: string): boolean => this.reports.all().some(({ id }) => id === reportId);
  protected readonly opened = computed(() => this.report().state !== 'planned');

  /** Of texts that were written here, for who compiles them; they come after the page. */
  private readonly compiled = computed(() =>
    this.opened() && this.bureau() && this.sections().length ? `/api/reports/${this.report().id}` : null,
  );
  private readonly coverage = httpResource<CoverageView>(() =>
    this.compiled() ? `${this.compiled()}/coverage` : undefined,
  );
  private readonly origins = httpResource<OriginsView>(() =>
    this.compiled() ? `${this.compiled()}/origins` : undefined,
  );
  protected readonly matters = computed(() => {
    if (!this.coverage.hasValue()) return null;
    const { matters, editable } = this.coverage.value();
    const covered = matters.filter(({ state }) => state === 'covered').length;
    if (matters.length) return { said: `${covered}/${matters.length}` };
    return editable ? { said: this.t('report.fact.noMatters') } : null;
  });
  protected readonly carried = computed(() => {
    if (!this.origins.hasValue()) return null;
    const { lastYear, limit, sections } = this.origins.value();
    const share = lastYear === null ? null : carriedOf(together(sections));
    return share === null ? null : { share, over: sections.filter(({ shares }) => isOver(shares, limit)).length };
  });
}
