import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session } from '../session/session';
import { isBuilt, placesOf } from './rail/places';

/** `/` is the first place of the rail that is built. */
export const home: CanActivateFn = async () => {
  const router = inject(Router);
  const session = inject(Session);
  await session.load();
  const first = placesOf(session.roles()).find((place) => isBuilt(place, router.config));
  return router.createUrlTree([first?.route ?? 'inbox']);
};
