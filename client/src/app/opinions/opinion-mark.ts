import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { OpinionKind } from '@bafang/shared';
import { Words } from '../i18n/words';
import type { IconName } from '../ui/icons/icons';
import type { Tone } from '../ui/states/states';

const looks: Record<OpinionKind, { readonly icon: IconName; readonly tone: Tone }> = {
  agree: { icon: 'check_circle_fill', tone: 'green' },
  agree_if_changed: { icon: 'edit', tone: 'primary' },
  disagree: { icon: 'thumb_down', tone: 'amber' },
  nothing: { icon: 'do_not_disturb_on', tone: 'grey' },
  lapsed: { icon: 'schedule', tone: 'grey' },
  awaited: { icon: 'radio_button_unchecked', tone: 'grey' },
};

/** 同意、修改后同意、不同意, or that nothing was said: icon, word and colour. */
@Component({
  selector: 'bf-opinion-mark',
  imports: [MatIcon],
  host: { '[class]': "'tone-' + look().tone" },
  template: `<mat-icon class="small" [svgIcon]="look().icon" aria-hidden="true" /><span>{{
      t('opinions.kind.' + kind())
    }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      vertical-align: top;
      align-items: center;
      gap: 5px;
      color: var(--tone);
      white-space: nowrap;
    }
  `,
})
export class OpinionMark {
  readonly kind = input.required<OpinionKind>();
  protected readonly t = inject(Words).t;
  protected readonly look = computed(() => looks[this.kind()]);
}
