import type { Routes } from '@angular/router';
import { home } from './frame/home';
import { hasSession, signedIn } from './session/guards';

/**
 * The site map of the desk, one line a screen. `title` is the key of the words. `data` tells the frame (PageSigns):
 * `entersText` shows the secrecy notice, `bare` leaves the rail away, `ownBar` leaves the phone's bottom bar to the page.
 */
const desk: Routes = [
  { path: '', pathMatch: 'full', canActivate: [home], children: [] },
  { path: 'inbox', title: 'inbox.title', loadComponent: () => import('./inbox/inbox-page').then((screen) => screen.InboxPage) },
  { path: '**', title: 'notFound.title', loadComponent: () => import('./not-found/not-found-page').then((screen) => screen.NotFoundPage) },
];

export const routes: Routes = [
  { path: 'sign-in', title: 'signIn.title', loadComponent: () => import('./sign-in/sign-in-page').then((screen) => screen.SignInPage) },
  { path: 'password', title: 'password.title', canActivate: [hasSession], loadComponent: () => import('./password/password-page').then((screen) => screen.PasswordPage) },
  { path: '', canActivate: [signedIn], loadComponent: () => import('./frame/frame').then((frame) => frame.Frame), children: desk },
];
