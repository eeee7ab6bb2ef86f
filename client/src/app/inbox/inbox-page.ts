import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Words } from '../i18n/words';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<h1>{{ t('inbox.title') }}</h1>`,
})
export class InboxPage {
  protected readonly t = inject(Words).t;
}
