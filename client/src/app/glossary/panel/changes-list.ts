import { Component, computed, inject, input } from '@angular/core';
import type { GlossaryChanges, GlossaryList, Term } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { EntryWords } from '../entries/entry-words';

interface Line {
  readonly list: GlossaryList;
  readonly term: string;
  readonly said: string;
}
const kinds = ['added', 'changed', 'removed'] as const;
/** More are counted. */
const MOST = 100;

/** 新增、改动、删去: what tells two versions of a glossary apart, or what a list would do to one. */
@Component({
  selector: 'bf-changes-list',
  template: `
    @for (group of groups(); track group.kind) {
      <section>
        <h3>{{ t('glossary.changes.' + group.kind, { n: group.total }) }}</h3>
        <ul>
          @for (line of group.lines; track line.list + line.term) {
            <li>
              <b lang="zh-CN">{{ line.term }}</b>
              @if (line.list === 'sensitive') {
                <span class="quiet">{{ t('glossary.tab.sensitive') }}</span>
              }
              <span lang="zh-CN">{{ line.said }}</span>
            </li>
          }
        </ul>
        @if (group.total > group.lines.length) {
          <p class="quiet">{{ t('glossary.changes.more', { n: group.total - group.lines.length }) }}</p>
        }
      </section>
    } @empty {
      <p class="quiet">{{ t('glossary.changes.none') }}</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 12px;
      font: var(--bf-meta);
    }
    h3 {
      margin-block-end: 4px;
      font: var(--bf-meta);
      font-weight: 600;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
      padding-block: 4px;
      border-block-end: var(--bf-rule);
      overflow-wrap: anywhere;
    }
    li span {
      min-inline-size: 0;
    }
    .quiet {
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class ChangesList {
  readonly changes = input.required<GlossaryChanges>();
  private readonly words = inject(EntryWords);
  protected readonly t = inject(Words).t;
  protected readonly groups = computed(() => {
    const { added, changed, removed } = this.changes();
    const lines: Record<(typeof kinds)[number], Line[]> = {
      added: added.map(({ list, term }) => ({ list, term: term.term, said: this.whole(term) })),
      changed: changed.map(({ list, before, after }) => ({
        list,
        term: after.term,
        said: this.difference(before, after),
      })),
      removed: removed.map(({ list, term }) => ({ list, term: term.term, said: this.whole(term) })),
    };
    return kinds
      .filter((kind) => lines[kind].length)
      .map((kind) => ({ kind, total: lines[kind].length, lines: lines[kind].slice(0, MOST) }));
  });

  private whole = (term: Term): string => this.parts(term).filter(Boolean).join(this.t('frame.comma'));

  /** What each part was and is now, of those that differ. */
  private difference(before: Term, after: Term): string {
    const [was, now] = [this.parts(before), this.parts(after)];
    const nothing = this.t('glossary.changes.nothing');
    return was
      .flatMap((part, at) => (part === now[at] ? [] : [`${part || nothing} → ${now[at] || nothing}`]))
      .join(this.t('frame.comma'));
  }

  private parts = (term: Term): string[] => [
    term.variants.join(this.t('frame.pause')),
    this.t(`states.severity.${term.severity}`),
    this.words.validity(term),
    term.note ?? '',
    term.off ? this.t('glossary.off') : '',
  ];
}
