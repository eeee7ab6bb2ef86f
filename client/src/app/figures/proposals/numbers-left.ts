import { Component, computed, inject, signal } from '@angular/core';
import { otherNumbers } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { ProposalsModel } from './proposals-model';
import { cutAround, type Proposed } from './proposed';

/** As many different ones are named of each kind. */
const EXAMPLES = 3;

/** 没有提出的数字: years, orders, names: by kind, or one by one, where a person takes one back. */
@Component({
  selector: 'bf-numbers-left',
  template: `
    <header>
      <h2>{{ t('proposals.left.title') }}</h2>
      <span>{{ t('proposals.places', { n: model.left().length }) }}</span>
      <button class="link" type="button" [attr.aria-expanded]="each()" (click)="each.set(!each())">
        {{ t(each() ? 'proposals.left.byKind' : 'proposals.left.each') }}
      </button>
    </header>
    <p>{{ t('proposals.left.said') }}</p>
    @if (each()) {
      <ul class="each">
        @for (row of model.left(); track row.id) {
          <li>
            <span lang="zh-CN"
              >{{ cut(row)[0] }}<mark>{{ cut(row)[1] }}</mark
              >{{ cut(row)[2] }}</span
            >
            <button class="link" type="button" (click)="model.want(row.id)">{{ t('proposals.left.want') }}</button>
          </li>
        }
      </ul>
    } @else {
      <dl>
        @for (kind of kinds(); track kind.kind) {
          <div>
            <dt>{{ t('proposals.left.kind.' + kind.kind) }}</dt>
            <dd lang="zh-CN">{{ kind.examples }}</dd>
            <dd class="n">{{ t('proposals.places', { n: kind.n }) }}</dd>
          </div>
        }
      </dl>
    }
  `,
  styleUrl: './numbers-left.scss',
})
export class NumbersLeft {
  protected readonly model = inject(ProposalsModel);
  protected readonly t = inject(Words).t;
  /** The panel is narrow. */
  protected readonly cut = (row: Proposed) => cutAround(row, 12);
  protected readonly each = signal(false);
  protected readonly kinds = computed(() =>
    otherNumbers.flatMap((kind) => {
      const own = this.model.left().filter((one) => one.kind === kind);
      const examples = [...new Set(own.map(({ words }) => words))].slice(0, EXAMPLES).join(this.t('frame.comma'));
      return own.length ? [{ kind, n: own.length, examples }] : [];
    }),
  );
}
