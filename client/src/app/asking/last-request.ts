import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { LastRequest } from '@bafang/shared';
import { Words } from '../i18n/words';
import type { Draft } from '../session/kept/drafts';
import { type Question, takenOver } from './question';
import { whileSame } from '../session/kept/field';

/** What was asked about the same matter a year ago: shown before it is taken over, and given back at a touch. */
@Component({
  selector: 'bf-last-request',
  imports: [MatButton, RouterLink],
  template: `
    @if (last(); as last) {
      <p>
        <span>{{ t('asking.last.line', { year: last.year, n: last.units.length, answered: last.answered }) }}</span>
        <a [routerLink]="['/requests', last.id]" target="_blank">{{ t('requests.see') }}</a>
        @if (before()) {
          <button matButton type="button" (click)="giveBack()">{{ t('asking.last.undo') }}</button>
        } @else {
          <button matButton type="button" [attr.aria-expanded]="shows()" (click)="shows.set(!shows())">
            {{ t('asking.last.show') }}
          </button>
        }
      </p>
      @if (shows()) {
        <dl>
          <dt>{{ t('asking.question') }}</dt>
          <dd lang="zh-CN">{{ last.question }}</dd>
          <dt>{{ t('asking.wants') }}</dt>
          <dd>{{ wants() }}</dd>
          <dt>{{ t('asking.to') }}</dt>
          <dd>{{ units() }}</dd>
        </dl>
        <button matButton="tonal" type="button" (click)="take()">{{ t('asking.last.take') }}</button>
      }
    }
  `,
  styleUrl: './last-request.scss',
})
export class LastRequestBand {
  readonly reportId = input.required<string>();
  readonly sectionId = input<string | null>(null);
  readonly written = input.required<Draft<Question>>();
  protected readonly t = inject(Words).t;
  private readonly words = inject(Words);
  protected readonly shows = signal(false);
  private readonly answer = httpResource<LastRequest>(() => {
    const [sectionId, areaId] = [this.sectionId(), this.written()().areaId];
    const about: Record<string, string> = sectionId ? { sectionId } : areaId ? { areaId } : {};
    return { url: `/api/reports/${this.reportId()}/requests/last-year`, params: about };
  });
  protected readonly last = computed(() => (this.answer.hasValue() ? this.answer.value().request : null));
  /** What was written before it was taken over. */
  protected readonly before = whileSame<string | undefined, Question | null>(
    () => this.last()?.id,
    () => null,
  );
  protected readonly wants = computed(() => {
    const { text, figures = [], files } = this.last()?.wants ?? { text: null };
    const words = text?.words ? `${this.t('asking.text')} ${text.words}${this.t('asking.within')}` : '';
    const parts = [
      ...(text ? [words || this.t('asking.text')] : []),
      ...figures.map(({ name, measure }) => (measure ? `${name}（${measure}）` : name)),
      ...(files ? [this.t('asking.files')] : []),
    ];
    return this.words.listed(parts);
  });
  protected readonly units = computed(() =>
    this.words.listed((this.last()?.units ?? []).map((unit) => unit.shortName)),
  );

  protected take(): void {
    const last = this.last();
    if (!last) return;
    this.before.set(this.written()());
    this.written().update((now) => takenOver(now, last));
    this.shows.set(false);
  }

  protected giveBack(): void {
    const before = this.before();
    if (before) this.written().set(before);
    this.before.set(null);
  }
}
