import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { type OriginsView, origins, percentOf } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { whileSame } from '../../session/kept/field';
import { LoadError } from '../../ui/load-error';
import { SectionNames } from '../../ui/names/section-names';
import { Printing } from '../../ui/printing';
import { ShareBar } from '../../ui/origins/share-bar';
import { type OriginGroup, type OriginLine, carriedOf, isOver, originGroups, together } from '../../ui/origins/shares';
import { CoverageModel } from '../coverage-model';

/** Told in the legend also where there is none of it. */
const ALWAYS = ['carried', 'reworded', 'new'];

/** 沿用率: of each section in printed order how much stands as last year; what is over the limit is told, and opens beside its source. */
@Component({
  selector: 'bf-origins-panel',
  imports: [LoadError, MatIcon, ShareBar],
  templateUrl: './origins-panel.html',
  styleUrl: './origins-panel.scss',
})
export class OriginsPanel {
  readonly reportId = input.required<string>();
  /** The section whose passages are open. */
  readonly shown = input<string | null>(null);
  /** A section whose passages are asked for. */
  readonly chosen = output<string>();
  protected readonly model = inject(CoverageModel);
  private readonly names = inject(SectionNames);
  protected readonly t = inject(Words).t;
  protected readonly answer = httpResource<OriginsView>(() => `/api/reports/${this.reportId()}/origins`);
  protected readonly view = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly all = computed(() => together(this.view()?.sections ?? []));
  protected readonly legend = computed(() => {
    const all = this.all();
    if (!all) return [];
    return origins
      .filter((origin) => all[origin] || ALWAYS.includes(origin))
      .map((origin) => ({ origin, share: percentOf(all, origin) ?? 0 }));
  });
  protected readonly over = computed(() => (this.view()?.sections ?? []).filter((line) => this.isOver(line)).length);
  private readonly printing = inject(Printing).now;
  private readonly turned = whileSame<string, ReadonlyMap<string, boolean>>(this.reportId, () => new Map());
  protected readonly groups = computed(() =>
    originGroups(this.view()?.sections ?? []).map((group) => ({
      ...group,
      name: this.nameOf(group),
      // what is over is seen at once
      open:
        this.printing() ||
        !group.areaId ||
        (this.turned().get(group.areaId) ?? group.lines.some((line) => this.isOver(line))),
    })),
  );

  protected share = (line: Pick<OriginLine, 'shares'>): number => carriedOf(line.shares) ?? 0;
  protected isOver = ({ shares }: Pick<OriginLine, 'shares'>): boolean => isOver(shares, this.view()?.limit ?? 100);
  protected title = (line: OriginLine): string => this.names.title(line);

  /** Within its area a section has its own number alone: 二是. */
  protected number({ label }: OriginLine, { areaId }: OriginGroup): string {
    const area = (areaId && this.model.areas().get(areaId)?.label) || '';
    return area && label.startsWith(area) ? label.slice(area.length) : label;
  }

  protected turn(areaId: string, open: boolean): void {
    this.turned.update((turned) => new Map([...turned, [areaId, !open]]));
  }

  private nameOf({ areaId }: OriginGroup): string {
    const area = areaId && this.model.areas().get(areaId);
    return area ? area.label + area.heading : '';
  }
}
