import { httpResource } from '@angular/common/http';
import { Injectable, computed, effect, inject, linkedSignal } from '@angular/core';
import type { InboxItem, InboxView } from '@bafang/shared';
import { Waiting } from '../../session/waiting';
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
