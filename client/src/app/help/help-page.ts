import { Component, afterRenderEffect, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { roles } from '@bafang/shared';
import { Words } from '../i18n/words';
import { Session } from '../session/session';
import { askingTopics } from './asking';
import { HelpKeys } from './keys/help-keys';
import { HelpRoad } from './road/help-road';
import { HelpSteps } from './steps/help-steps';
import { glossary } from './glossary';

/** 帮助: how a report comes to the public, what each role does for it, how units are asked, the words, and the keys. */
@Component({
  imports: [HelpKeys, HelpRoad, HelpSteps, RouterLink],
  templateUrl: './help-page.html',
  styleUrl: './help-page.scss',
})
export class HelpPage {
  /** Of the query: whose help is read; without it the reader's own. */
  readonly role = input<string>();
  private readonly session = inject(Session);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  /** Where a link led already: the address follows a moment later, and must not take the focus from who has gone on. */
  private gone: string | undefined;
  protected readonly t = inject(Words).t;
  protected readonly parts = ['road', 'steps', 'asking', 'words', 'rules', 'keys', 'law'] as const;
  protected readonly asking = askingTopics;
  protected readonly glossary = glossary;
  protected readonly own = computed(() => roles.filter((role) => this.session.has(role)));
  protected readonly all = computed(() => [...new Set([...this.own(), ...roles])]);
  protected readonly chosen = computed(() => this.all().find((role) => role === this.role()) ?? this.own()[0] ?? null);
  protected readonly mine = computed(() => this.own().some((role) => role === this.chosen()));
  protected readonly name = computed(() => (this.chosen() ? this.t(`roles.${this.chosen()}`) : ''));

  constructor() {
    afterRenderEffect(() => {
      const id = this.fragment();
      if (id !== this.gone) this.reach(id);
      this.gone = undefined;
    });
  }

  /** The address may be the one that stands already, and the reader have gone on since. */
  protected go(id: string): void {
    this.gone = id;
    this.reach(id);
  }

  private reach(id: string | null | undefined): void {
    const part = id ? document.getElementById(id) : null;
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
  }

  protected rolesOf(who: readonly string[]): string {
    return who.map((role) => this.t(`roles.${role}`)).join(this.t('help.and'));
  }
}
