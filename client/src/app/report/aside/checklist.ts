import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import {
  type Offer,
  type Refusal,
  type ReportAction,
  type ReportOverview,
  bureauRoles,
  sectionsIn,
} from '@bafang/shared';
import { Words } from '../../i18n/words';
import { BusinessClock } from '../../session/business-clock';
import { ProblemWords } from '../../session/problems/problem-words';
import { Session } from '../../session/session';
import { LineNames } from '../../ui/report/line-names';
import type { Row } from '../../ui/report/rows';
import { verbOf } from '../acts/verb';
import { type CheckLine, checkLines } from './checks';
import { type GapName, gapNames, pastDue } from './gap-names';

/** A whole year without units would fill the panel. */
const NAMED = 8;

/** 启动前还差, 送签前还差: each guard with how it stands and where to mend it, and the act below. */
@Component({
  selector: 'bf-checklist',
  imports: [MatButton, MatIcon, RouterLink],
  host: { role: 'region', 'aria-labelledby': 'checklist-title' },
  templateUrl: './checklist.html',
  styleUrl: './checklist.scss',
})
export class Checklist {
  readonly report = input.required<ReportOverview>();
  readonly checklist = input.required<NonNullable<ReportOverview['checklist']>>();
  readonly rows = input.required<readonly Row[]>();
  /** Gaps lead to lines that can be changed here; else to the pages of their sections. */
  readonly editing = input(false);
  readonly mayPrepare = input(false);
  readonly act = output<Offer<ReportAction>>();
  readonly prepare = output();
  readonly reach = output<string>();

  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly lineNames = inject(LineNames);
  private readonly problems = inject(ProblemWords);
  private readonly session = inject(Session);
  protected readonly ofBureau = computed(() => this.session.has(...bureauRoles));
  protected readonly action = computed(() => this.checklist().action);
  private readonly today = inject(BusinessClock).today;
  protected readonly lines = computed(() =>
    checkLines(this.action(), this.checklist().items, pastDue(this.rows(), this.today())),
  );
  protected readonly missing = computed(() => this.lines().filter(({ refusals }) => refusals.length).length);
  protected readonly offer = computed(() => this.report().offers.find(({ action }) => action === this.action()));
  /** Guards that this person's offer fails beside the checklist: 回避. */
  private readonly own = computed((): Refusal[] => {
    const listed = new Set(this.checklist().items.map(({ code }) => code));
    return (this.offer()?.refusals ?? []).filter(({ code }) => !listed.has(code));
  });
  protected readonly verb = computed(() => verbOf(this.action(), this.report().year, this.t));
  protected readonly refused = computed(() => this.offer()?.refusals.length !== 0);
  protected readonly why = computed(() => {
    const key = `report.checklist.${this.action()}`;
    const own = this.problems.refusalsText(this.own());
    if (own) return own;
    if (!this.offer()) return this.t(`${key}.${this.missing() ? 'othersLater' : 'others'}`, { n: this.missing() });
    return this.missing() ? this.t(`${key}.missing`, { n: this.missing() }) : '';
  });

  /** The first lines to go to; how many there are stands before them. */
  protected gaps = (refusal: Refusal): GapName[] => gapNames(refusal, this.rows()).slice(0, NAMED);
  protected more = (refusal: Refusal): boolean => gapNames(refusal, this.rows()).length > NAMED;
  protected nameOf = ({ name, row }: GapName): string => this.words.inLine(row ? this.lineNames.short(row) : name);

  /** What is wanting, before the names; without names a whole sentence. */
  protected gapWords(refusal: Refusal): string {
    const key = `report.gap.${refusal.code}`;
    return this.words.has(key) ? this.t(key, refusal.params) : this.problems.refusalText(refusal);
  }

  protected metWords({ name }: CheckLine): string {
    const key = `report.met.${name}`;
    const sections = sectionsIn(this.report().children);
    const n =
      name === 'heads' ? new Set(sections.map(({ leadUnit }) => leadUnit?.id).filter(Boolean)).size : sections.length;
    return n && this.words.has(key) ? this.t(key, { n }) : '';
  }

  protected addressOf({ row }: GapName): string | null {
    if (!row || this.editing()) return null;
    return row.section ? `/sections/${row.section.id}` : `/reports/${this.report().id}/areas/${row.id}`;
  }
}
