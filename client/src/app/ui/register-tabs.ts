import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '../i18n/words';

const tabs = [
  { name: 'figures', path: 'figures', list: null },
  { name: 'terms', path: 'glossary', list: null },
  { name: 'sensitive', path: 'glossary', list: 'sensitive' },
] as const;
type Tab = (typeof tabs)[number]['name'];

/** 台账 用语 敏感词: what the texts of a report rest on, a list each. */
@Component({
  selector: 'bf-register-tabs',
  imports: [RouterLink],
  template: `
    <nav class="tabs" [attr.aria-label]="t('frame.place.figures')">
      @for (tab of tabs; track tab.name) {
        <a
          [class.selected]="tab.name === here()"
          [attr.aria-current]="tab.name === here() ? 'page' : null"
          [routerLink]="['/reports', reportId(), tab.path]"
          [queryParams]="{ list: tab.list }"
        >
          {{ t('figures.tab.' + tab.name) }}
          @if (counts()?.[tab.name]; as n) {
            <span class="count">{{ n }}</span>
          }
        </a>
      }
    </nav>
  `,
  styleUrl: './register-tabs.scss',
})
export class RegisterTabs {
  readonly reportId = input.required<string>();
  readonly here = input.required<Tab>();
  /** As far as the page knows them. */
  readonly counts = input<Partial<Record<Tab, number>>>();
  protected readonly t = inject(Words).t;
  protected readonly tabs = tabs;
}
