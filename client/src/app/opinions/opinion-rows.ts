import { Component, ElementRef, computed, inject, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { isUndisposed, type OpinionKind, type OpinionLine, opinionKind } from '@bafang/shared';
import { Words } from '../i18n/words';
import { BusinessClock } from '../session/business-clock';
import { Printing } from '../ui/printing';
import { Dates } from '../ui/time/dates';
import { OpinionMark } from './opinion-mark';
import { countsOf, isLate } from './opinion-order';
import { OpinionsModel } from './opinions-model';
import { PassageWords } from './passage-words';
import { field } from '../session/kept/field';

interface Row {
  readonly line: OpinionLine;
  readonly kind: OpinionKind;
  readonly content: string;
  readonly changes: string;
  readonly open: boolean;
  readonly outcome: string;
  readonly late: boolean;
}

/** 单位、意见、内容、处理、理由: a row an opinion; what nothing is to be done about is folded into the last. */
@Component({
  selector: 'bf-opinion-rows',
  imports: [MatIcon, OpinionMark],
  templateUrl: './opinion-rows.html',
  styleUrl: './opinion-rows.scss',
})
export class OpinionRows {
  readonly chosen = output<string>();
  protected readonly model = inject(OpinionsModel);
  private readonly passages = inject(PassageWords);
  private readonly dates = inject(Dates);
  private readonly today = inject(BusinessClock).today;
  private readonly place = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly printing = inject(Printing).now;
  protected readonly t = inject(Words).t;
  protected readonly unfolded = field(() => !!this.model.filter());
  protected readonly rows = computed(() => {
    const { shown, settled } = this.model.rows();
    const all = this.unfolded() || this.printing();
    return [...shown, ...(all ? settled : [])].map((line) => this.rowOf(line));
  });
  protected readonly folded = computed(() => {
    const counts = countsOf(this.model.rows().settled);
    const said = (['agree', 'nothing', 'lapsed'] as const).filter((kind) => counts[kind]);
    return said.map((kind) => this.t(`opinions.folded.${kind}`, { n: counts[kind] })).join(this.t('frame.comma'));
  });

  walk(step: number): void {
    const rows = this.rows();
    const at = rows.findIndex(({ line }) => line.id === this.model.id());
    const row = rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)];
    if (!row) return;
    this.chosen.emit(row.line.id);
    this.place.querySelector<HTMLElement>(`#row-${row.line.id}`)?.focus();
  }

  private rowOf(line: OpinionLine): Row {
    const changes = line.passages.map((passage) => this.passages.of(passage)).join(this.t('opinions.passage.and'));
    const late = isLate(line, this.today());
    const kind = opinionKind(line);
    return {
      line,
      kind,
      late,
      open: isUndisposed(line),
      content: [line.note, changes].filter(Boolean).join('\n'),
      changes,
      outcome: line.disposition
        ? this.t(`contribution.opinion.dispositions.${line.disposition}`)
        : kind === 'awaited'
          ? this.dates.due(line.dueDate)
          : '',
    };
  }
}
