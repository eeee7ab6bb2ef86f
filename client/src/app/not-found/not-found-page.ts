import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Words } from '../i18n/words';
import { EmptyState } from '../ui/empty-state';

@Component({
  imports: [EmptyState, MatButton, RouterLink],
  template: `<bf-empty icon="search" [level]="1" [heading]="t('notFound.title')">
    <span sentence>{{ t('notFound.sentence') }}</span>
    <a matButton="filled" routerLink="/">{{ t('notFound.act') }}</a>
  </bf-empty>`,
})
export class NotFoundPage {
  protected readonly t = inject(Words).t;
}
