import { httpResource } from '@angular/common/http';
import { Component, DestroyRef, Injectable, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InboxItem, InboxView, SectionState } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { Waiting } from '../../session/waiting';
import { Keys } from '../../ui/keys/keys';
import { LoadError } from '../../ui/load-error';
import { SectionNames } from '../../ui/section-names';
import { StateChip } from '../../ui/states/state-chip';
import { Dates } from '../../ui/time/dates';
import { SectionModel } from '../section-model';

/** What waits for the reader's judgement, by due date; nothing is asked for who judges nothing. Provided by the page. */
@Injectable()
export class Queue {
  /** It stays from one section to the next, while nothing is known of that one yet. */
  private readonly asked = linkedSignal<boolean, boolean>({
    source: inject(SectionModel).judges,
    computation: (judges, before) => judges || !!before?.value,
  });
  readonly answer = httpResource<InboxView>(() => (this.asked() ? '/api/inbox?tab=waiting' : undefined));
  readonly items = computed((): InboxItem[] => {
    const items = this.answer.hasValue() ? this.answer.value().items : [];
    return [
      ...new Map(
        items.filter(({ kind, sectionId }) => kind === 'section' && sectionId).map((item) => [item.sectionId, item]),
      ).values(),
    ];
  });

  constructor() {
    const waiting = inject(Waiting);
    effect(() => this.answer.hasValue() && waiting.note(this.answer.value().counts.waiting));
  }

  /** The one after this, or the first of the others. */
  next(id: string | undefined, by: 1 | -1 = 1): string | null {
    const ids = this.items().map(({ sectionId }) => sectionId);
    const at = ids.indexOf(id ?? '');
    const others = ids.filter((other) => other !== id);
    return (at < 0 ? others[0] : ids.at((at + by) % ids.length) === id ? null : ids.at((at + by) % ids.length)) ?? null;
  }
}

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
              <span class="name">{{ names.title(item) }}</span>
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
    inject(Keys).offer(
      [
        { keys: 'j', words: 'section.keys.next', run: go(1) },
        { keys: 'k', words: 'section.keys.previous', run: go(-1) },
      ],
      inject(DestroyRef),
    );
  }

  protected state(item: InboxItem): SectionState {
    return item.state as SectionState;
  }
}
