import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type ActivatedRouteSnapshot, NavigationEnd, Router } from '@angular/router';
import { filter, map, startWith } from 'rxjs';

/** What a route's `data` may tell the frame. */
interface Signs {
  readonly entersText?: boolean;
  readonly bare?: boolean;
  readonly ownBar?: boolean;
}

const deepest = (route: ActivatedRouteSnapshot): ActivatedRouteSnapshot =>
  route.firstChild ? deepest(route.firstChild) : route;

/** The page in the frame: its address and its signs. */
@Injectable({ providedIn: 'root' })
export class PageSigns {
  private readonly router = inject(Router);
  private readonly arrived = this.router.events.pipe(
    filter((event) => event instanceof NavigationEnd),
    startWith(null),
    map(() => ({ url: this.router.url, route: deepest(this.router.routerState.snapshot.root) })),
  );
  private readonly here = toSignal(this.arrived, { requireSync: true });

  readonly url = computed(() => this.here().url);
  readonly signs = computed(() => this.here().route.data as Signs);
  readonly reportId = computed(() => this.here().route.paramMap.get('reportId'));
}
