import { Injectable, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { CurrentReport } from '../../session/current-report';
import { Session } from '../../session/session';
import { type Place, isBuilt, placesOf } from './places';

type ReachablePlace = Place & { readonly url: string };

/** The places of the rail for who is signed in, with their addresses for the year at hand. */
@Injectable({ providedIn: 'root' })
export class ReachablePlaces {
  private readonly session = inject(Session);
  private readonly reports = inject(CurrentReport);
  private readonly router = inject(Router);

  readonly all = computed((): ReachablePlace[] => {
    const report = this.reports.report();
    return placesOf(this.session.roles())
      .filter((place) => isBuilt(place, this.router.config) && (report || !place.route.includes(':reportId')))
      .map((place) => ({ ...place, url: `/${place.route.replace(':reportId', report?.id ?? '')}` }));
  });
}
