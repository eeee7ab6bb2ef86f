import { HttpClient } from '@angular/common/http';
import { Component, ElementRef, afterNextRender, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import type { DemoAccount } from '@bafang/shared';
import { Words } from '../i18n/words';
import { acting } from '../session/problems/acting';
import { Session } from '../session/session';
import { DemoBanner } from '../ui/demo-banner';
import { SecrecyNotice } from '../ui/secrecy-notice';
import { LoadError } from '../ui/load-error';
import { DemoAccounts } from './demo-accounts';

@Component({
  imports: [DemoAccounts, DemoBanner, LoadError, MatButton, MatIcon, SecrecyNotice],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  /** Where to go back to, from the query. */
  readonly next = input<string>();

  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly t = inject(Words).t;
  protected readonly login = signal('');
  protected readonly password = signal('');
  protected readonly shown = signal(false);
  protected readonly acting = acting();
  protected readonly failure = signal<unknown>(null);

  private readonly loginField = viewChild.required<ElementRef<HTMLInputElement>>('loginField');
  private readonly enter = viewChild.required<MatButton, ElementRef<HTMLButtonElement>>('enter', { read: ElementRef });

  constructor() {
    void this.introduce();
    // under a finger the keyboard would cover the page
    afterNextRender(() => matchMedia('(pointer: fine)').matches && this.loginField().nativeElement.focus());
  }

  protected async introduce(): Promise<void> {
    this.failure.set(null);
    await this.session.introduce().catch((error: unknown) => this.failure.set(error));
  }

  protected fill(account: DemoAccount): void {
    this.login.set(account.login);
    this.password.set(account.password);
    this.acting.problem.set('');
    this.enter().nativeElement.focus();
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.login().trim() || !this.password()) return this.acting.problem.set(this.t('signIn.empty'));
    await this.acting.run(
      () => this.http.post('/api/auth/sign-in', { login: this.login().trim(), password: this.password() }),
      async () => {
        await this.session.refresh();
        await this.router.navigateByUrl(this.destination());
      },
    );
  }

  /** Only a path of our own: the query may come from anyone. */
  private destination(): string {
    const next = this.next() ?? '/';
    return /^\/(?![/\\])/.test(next) ? next : '/';
  }
}
