import { Component, DestroyRef, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InboxItem, SectionState } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { Keys } from '../../ui/keys/keys';
import { LoadError } from '../../ui/load-error';
import { SectionNames } from '../../ui/names/section-names';
import { StateChip } from '../../ui/states/state-chip';
import { Dates } from '../../ui/time/dates';
import { Queue } from './queue';

@Component({
  selector: 'bf-review-queue',
  imports: [LoadError, RouterLink, StateChip],
  template: `
    <h2>
      {{ t('section.queue') }}　<small>{{ queue.items().length }}</small>
    </h2>
    @if (queue.answer.error(); as error) {
      <bf-load-error [error]="error" (retry)="queue.answer.reload()" />
    }
    <nav [attr.aria-label]="t('section.queue')">
      <ul>
        @for (item of queue.items(); track item.sectionId) {
          <li>
            <a
              class="tall"
              [routerLink]="['/sections', item.sectionId]"
              [class.here]="item.sectionId === current()"
              [attr.aria-current]="item.sectionId === current() ? 'page' : null"
            >
              <bf-state [state]="state(item)" as="icon" />
              <span class="name" lang="zh-CN">{{ names.title(item) }}</span>
              <span class="place"
                >{{ item.label }}
                @if (item.dueDate) {
                  <b [class]="dates.urgency(item.dueDate)">{{ dates.due(item.dueDate) }}</b>
                }
              </span>
            </a>
          </li>
        }
      </ul>
    </nav>
    @if (queue.items().length > 1) {
      <p class="keys"><kbd>J</kbd> {{ t('section.keys.next') }} <kbd>K</kbd> {{ t('section.keys.previous') }}</p>
    }
  `,
  styleUrl: './outline.scss',
})
export class ReviewQueue {
  readonly current = input.required<string>();
  private readonly router = inject(Router);
  protected readonly queue = inject(Queue);
  protected readonly names = inject(SectionNames);
  protected readonly dates = inject(Dates);
  protected readonly t = inject(Words).t;

  constructor() {
    const go = (by: 1 | -1) => () => {
      const next = this.queue.next(this.current(), by);
      if (next) void this.router.navigate(['/sections', next]);
    };
    inject(Keys).offer('queue', { j: go(1), k: go(-1) }, inject(DestroyRef));
  }

  protected state(item: InboxItem): SectionState {
    return item.state as SectionState;
  }
}
