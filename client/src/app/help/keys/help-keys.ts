import { Component, computed, inject, input } from '@angular/core';
import type { Role } from '@bafang/shared';
import { Words } from '../../i18n/words';
import { Preferences } from '../../session/kept/preferences';
import { keysOf } from './role-keys';

/** The keys of a role by screen, and whether single letters act. */
@Component({
  selector: 'bf-help-keys',
  template: `<p>{{ t('help.keys.lead') }}</p>
    <label class="off-paper"
      ><input
        type="checkbox"
        [checked]="preferences.now().letters"
        (change)="preferences.choose({ letters: !preferences.now().letters })"
      />{{ t('frame.keys.letters') }}</label
    >
    <div class="groups">
      @for (group of groups(); track group.title) {
        <div class="group">
          <h3>{{ t(group.title) }}</h3>
          <dl>
            @for (key of group.keys; track key.keys) {
              <div>
                <dt>
                  @for (one of key.shown; track $index) {
                    <kbd>{{ one }}</kbd>
                  }
                </dt>
                <dd>{{ key.text }}</dd>
              </div>
            }
          </dl>
        </div>
      }
    </div>`,
  styleUrl: './help-keys.scss',
})
export class HelpKeys {
  readonly role = input.required<Role | null>();
  protected readonly t = inject(Words).t;
  protected readonly preferences = inject(Preferences);
  protected readonly groups = computed(() => keysOf(this.role(), this.t));
}
