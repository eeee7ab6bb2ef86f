import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from './session';

/** Whoever comes in is signed in, and with a password of one's own. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  const me = await session.load();
  const queryParams = state.url === '/' ? {} : { next: state.url };
  if (!me) return router.createUrlTree(['/sign-in'], { queryParams });
  return me.mustChangePassword ? router.createUrlTree(['/password'], { queryParams }) : true;
};

export const hasSession: CanActivateFn = async () => {
  const session = inject(Session);
  const router = inject(Router);
  return (await session.load()) ? true : router.createUrlTree(['/sign-in']);
};
