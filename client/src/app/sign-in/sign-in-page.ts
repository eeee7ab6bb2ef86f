import { Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import type { DemoAccount } from '@bafang/shared';
import { firstValueFrom } from 'rxjs';
import { Words } from '../i18n/words';
import { toProblem } from '../session/problem';
import { ProblemWords } from '../session/problem-words';
import { Session } from '../session/session';
import { DemoBanner } from '../ui/demo-banner';
import { LoadError } from '../ui/load-error';
import { DemoAccounts } from './demo-accounts';
import { refusalWords } from './refusal-words';
import { SignInApi } from './sign-in-api';

@Component({
  imports: [DemoAccounts, DemoBanner, LoadError, MatButton, MatIcon],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  /** Where to go back to, from the query. */
  readonly next = input<string>();

  private readonly api = inject(SignInApi);
  private readonly problems = inject(ProblemWords);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly t = inject(Words).t;
  protected readonly login = signal('');
  protected readonly password = signal('');
  protected readonly shown = signal(false);
  protected readonly wrong = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(null);

  constructor() {
    void this.introduce();
  }

  protected async introduce(): Promise<void> {
    this.failure.set(null);
    await this.session.introduce().catch((error: unknown) => this.failure.set(error));
  }

  protected fill(account: DemoAccount): void {
    this.login.set(account.login);
    this.password.set(account.password);
    this.wrong.set('');
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.login().trim() || !this.password()) return this.wrong.set(this.t('signIn.empty'));
    this.busy.set(true);
    this.wrong.set('');
    try {
      await firstValueFrom(this.api.signIn(this.login().trim(), this.password()), { defaultValue: null });
      await this.session.refresh();
      await this.router.navigateByUrl(this.destination());
    } catch (error) {
      const problem = toProblem(error);
      this.wrong.set(refusalWords(problem, this.t) ?? this.problems.problemText(problem));
    } finally {
      this.busy.set(false);
    }
  }

  /** Only a path of our own: the query may come from anyone. */
  private destination(): string {
    const next = this.next() ?? '/';
    return /^\/(?![/\\])/.test(next) ? next : '/';
  }
}
