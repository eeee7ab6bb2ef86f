import { Component, computed, inject, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { type OpinionKind, opinionKinds } from '@bafang/shared';
import { Words } from '../i18n/words';
import { wholeName } from '../ui/names/whole-name';
import { OpinionMark } from './opinion-mark';
import { OpinionsModel } from './opinions-model';

/** 意见采纳情况表: how many were dealt with, what was said as a filter, and what still stands in the way. */
@Component({
  selector: 'bf-opinions-header',
  imports: [MatButton, MatIcon, MatMenu, MatMenuItem, MatMenuTrigger, OpinionMark, RouterLink],
  templateUrl: './opinions-header.html',
  styleUrl: './opinions-header.scss',
})
export class OpinionsHeader {
  /** The first that nobody has dealt with. */
  readonly wanted = output<string>();
  protected readonly model = inject(OpinionsModel);
  protected readonly t = inject(Words).t;
  protected readonly formats = ['docx', 'xlsx'] as const;
  protected readonly about = computed(() => {
    const [view, line] = [this.model.view(), this.model.lines()[0]];
    if (!this.model.aboutId()) return view?.title ?? '';
    return line?.about ? wholeName(line.about) : '';
  });
  /** Those that somebody said, and the one that is chosen. */
  protected readonly kinds = computed(() =>
    opinionKinds.filter((kind) => this.model.counts()[kind] || kind === this.model.filter()),
  );
  protected readonly dealt = computed(() => this.model.objections() - this.model.open().length);

  protected choose(kind: OpinionKind): void {
    this.model.filter.update((chosen) => (chosen === kind ? null : kind));
  }

  /** Of what the page shows, named by the server. Where it is refused, the page of its own says why. */
  protected fileOf(format: string): string {
    const about = this.model.aboutId();
    return `/api/reports/${this.model.reportId()}/opinions.${format}${about ? `?about=${about}` : ''}`;
  }

  protected print(): void {
    print();
  }
}
