import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import type { SectionOrigins } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { carriedOf, sharesOfText } from '../../ui/origins/shares';

/** Above the field: how much of the text stands as last year, and that it takes a word why. */
@Component({
  selector: 'bf-carried-why',
  template: `<p>{{ words() }}</p>`,
  styles: `
    p {
      color: var(--mat-sys-error);
      font: var(--bf-meta);
    }
  `,
})
export class CarriedWhy {
  readonly section = input.required<string>();
  private readonly t = inject(Words).t;
  private readonly answer = httpResource<SectionOrigins>(() => `/api/sections/${this.section()}/origins`);
  protected readonly words = computed(() => {
    if (!this.answer.hasValue()) return this.t('section.carriedOver');
    const view = this.answer.value();
    return this.t('refusals.carried_over_limit', { share: carriedOf(sharesOfText(view)) ?? '', limit: view.limit });
  });
}
