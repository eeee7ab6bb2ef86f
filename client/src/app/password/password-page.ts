import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Words } from '../i18n/words';
import { acting } from '../session/problems/acting';
import { Session } from '../session/session';

/** One's own password: forced after the first sign-in, and from the account panel. */
@Component({
  imports: [MatButton, RouterLink],
  templateUrl: './password-page.html',
  styleUrl: './password-page.scss',
})
export class PasswordPage {
  readonly next = input<string>();

  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly t = inject(Words).t;
  protected readonly forced = computed(() => this.session.me()?.mustChangePassword ?? false);
  protected readonly login = computed(() => this.session.me()?.account.login ?? '');
  protected readonly acting = acting();
  protected readonly fields = [
    { id: 'current', autocomplete: 'current-password' },
    { id: 'next', autocomplete: 'new-password' },
    { id: 'again', autocomplete: 'new-password' },
  ];

  /** Below which field what is said. */
  protected readonly notes = computed((): Record<string, string> => ({
    ...(this.forced() && { current: 'joined' }),
    next: 'rule',
  }));

  protected async change(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    const [current, next, again] = this.fields.map(({ id }) => String(typed.get(id) ?? ''));
    if (next !== again) return this.acting.problem.set(this.t('password.differ'));
    await this.acting.run(
      () => this.http.post('/api/auth/password', { current, next }),
      async () => {
        await this.session.refresh();
        await this.router.navigateByUrl(this.session.me() ? (this.next() ?? '/') : '/sign-in');
      },
    );
  }
}
