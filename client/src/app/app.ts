import { Component, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, NavigationError, Router, RouterOutlet } from '@angular/router';
import { filter, map } from 'rxjs';
import { Words } from './i18n/words';
import { Preferences } from './session/kept/preferences';
import { ProblemWords } from './session/problems/problem-words';
import { ignoreStrayFiles } from './ui/stray-files';

/** The page; where it could not be reached (no server, a screen of an older build), why, and 重试. */
@Component({
  selector: 'app-root',
  imports: [RouterOutlet],
  template: `
    @if (failure(); as error) {
      <p class="unreachable" role="alert">
        {{ problems.of(error.error) }} <button type="button" (click)="again()">{{ t('frame.retry') }}</button>
      </p>
    }
    <router-outlet />
  `,
  styles: `
    .unreachable {
      position: fixed;
      z-index: 3;
      inset: 8px 24px auto;
      inline-size: fit-content;
      margin-inline: auto;
      padding: 8px 16px;
      border: var(--bf-rule);
      border-radius: 12px;
      background: var(--mat-sys-surface-container-lowest);
      text-align: center;
    }
    button {
      margin-inline-start: 12px;
      border: 0;
      background: none;
      color: var(--mat-sys-primary);
      cursor: pointer;
    }
  `,
})
export class App {
  private readonly router = inject(Router);
  protected readonly preferences = inject(Preferences);
  protected readonly problems = inject(ProblemWords);
  protected readonly t = inject(Words).t;
  protected readonly failure = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationError || event instanceof NavigationEnd),
      map((event) => (event instanceof NavigationError ? { error: event.error as unknown, url: event.url } : null)),
    ),
  );

  constructor() {
    ignoreStrayFiles();
  }

  protected again(): void {
    location.assign(this.failure()?.url ?? '/');
  }
}
