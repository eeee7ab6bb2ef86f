import { Component, computed, inject, input } from '@angular/core';
import { Words } from '../../i18n/words';

/** Beneath a field: what of the last paste did not come in, and what may look different elsewhere. */
@Component({
  selector: 'bf-field-notice',
  host: { role: 'status' },
  template: '{{ said() }}',
  styles: `
    :host {
      flex-basis: 100%;
      color: var(--bf-amber);
      font: var(--bf-meta);
    }
    :host:empty {
      display: none;
    }
  `,
})
export class FieldNotice {
  readonly removed = input(0);
  readonly privateUse = input(0);
  readonly lookalikes = input(0);
  private readonly t = inject(Words).t;
  protected readonly said = computed(() =>
    [
      this.removed() && this.t('frame.characters', { n: this.removed() }),
      this.privateUse() && this.t('frame.privateUse', { n: this.privateUse() }),
      this.lookalikes() && this.t('frame.lookalikes', { n: this.lookalikes() }),
    ]
      .filter(Boolean)
      .join(this.t('frame.comma')),
  );
}
