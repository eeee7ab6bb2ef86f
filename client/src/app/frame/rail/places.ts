import type { Role } from '@bafang/shared';
import type { Routes } from '@angular/router';
import type { IconName } from '../../ui/icons/icons';
import type { KeysIn } from '../../ui/keys/screen-keys';

export interface Place {
  /** Its words are `frame.place.<name>`. */
  readonly name: string;
  readonly icon: IconName;
  readonly iconHere: IconName;
  /** Path in app.routes.ts; `:reportId` is the report of the year switcher. */
  readonly route: string;
  readonly key?: KeysIn<'go'>;
  /** Whether the bottom bar of a phone has it. */
  readonly phone?: true;
}

const places = {
  inbox: { name: 'inbox', icon: 'inbox', iconHere: 'inbox_fill', route: 'inbox', key: 'g i', phone: true },
  report: {
    name: 'report',
    icon: 'article',
    iconHere: 'article_fill',
    route: 'reports/:reportId',
    key: 'g r',
    phone: true,
  },
  assignment: {
    name: 'assignment',
    icon: 'grid_on',
    iconHere: 'grid_on_fill',
    route: 'reports/:reportId/assignment',
    key: 'g m',
  },
  progress: {
    name: 'progress',
    icon: 'bar_chart',
    iconHere: 'bar_chart_fill',
    route: 'reports/:reportId/progress',
    key: 'g p',
    phone: true,
  },
  figures: { name: 'figures', icon: 'database', iconHere: 'database_fill', route: 'reports/:reportId/figures' },
  publish: { name: 'publish', icon: 'public', iconHere: 'public_fill', route: 'reports/:reportId/publish' },
  admin: { name: 'admin', icon: 'admin_panel_settings', iconHere: 'admin_panel_settings_fill', route: 'admin' },
} as const satisfies Record<string, Place>;

type PlaceName = keyof typeof places;
const ofUnits = ['inbox', 'report', 'figures'] as const;
const ofBureau = ['inbox', 'report', 'assignment', 'progress', 'figures', 'publish'] as const;

/** What each role may open. */
const rail: Record<Role, readonly PlaceName[]> = {
  clerk: ofUnits,
  unit_head: ofUnits,
  reviewer: ofBureau,
  coordinator: ofBureau,
  bureau_head: ofBureau,
  leader: ['inbox', 'report', 'progress'],
  publisher: ['inbox', 'report', 'publish'],
  sysadmin: ['admin'],
  secadmin: ['admin'],
  auditor: ['admin'],
};

export const placesOf = (roles: readonly Role[]): Place[] =>
  Object.values(places).filter((place) => roles.some((role) => rail[role].includes(place.name)));

const paths = (routes: Routes): string[] =>
  routes.flatMap((route) => [route.path ?? '', ...paths(route.children ?? [])]);

export const isRoute = (path: string, routes: Routes): boolean => paths(routes).includes(path);

/** A place is shown once its screen is in the site map. */
export const isBuilt = (place: Place, routes: Routes): boolean => isRoute(place.route, routes);

const addresses: readonly [RegExp, PlaceName | 'help'][] = [
  [/^\/inbox/, 'inbox'],
  [/^\/reports\/[^/]+\/assignment/, 'assignment'],
  [/^\/reports\/[^/]+\/progress/, 'progress'],
  [/^\/reports\/[^/]+\/(figures|glossary)/, 'figures'],
  [/^\/reports\/[^/]+\/(publish|clearance)/, 'publish'],
  [/^\/(reports|sections|import)/, 'report'],
  [/^\/admin/, 'admin'],
  [/^\/help/, 'help'],
];

/** The place that an address belongs to: a section is part of 年报. */
export const placeAt = (url: string): string => addresses.find(([pattern]) => pattern.test(url))?.[1] ?? '';
