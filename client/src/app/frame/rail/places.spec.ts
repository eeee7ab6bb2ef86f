import { type Role, roles } from '@bafang/shared';
import { isBuilt, placeAt, placesOf } from './places';

const rail = (...held: Role[]) =>
  placesOf(held)
    .map((place) => place.name)
    .join(' ');

describe('the rail', () => {
  const ofUnits = 'inbox report figures';
  const bureau = 'inbox report assignment progress figures publish';

  test.each<[Role, string]>([
    ['clerk', ofUnits],
    ['unit_head', ofUnits],
    ['reviewer', bureau],
    ['coordinator', bureau],
    ['bureau_head', bureau],
    ['leader', 'inbox report progress'],
    ['publisher', 'inbox report publish'],
    ['sysadmin', 'admin'],
    ['secadmin', 'admin'],
    ['auditor', 'admin'],
  ])('%s may open %s', (role, places) => {
    expect(rail(role)).toBe(places);
  });

  test('two roles see what either sees, in one order', () => {
    expect(rail('publisher', 'clerk')).toBe('inbox report figures publish');
  });

  test('every role has a place, and nobody without a role', () => {
    expect(roles.filter((role) => !rail(role))).toEqual([]);
    expect(rail()).toBe('');
  });

  test('a place is shown once its screen is in the site map', () => {
    const [inbox, report] = placesOf(['clerk']);
    const routes = [{ path: '', children: [{ path: 'inbox' }, { path: 'reports/:reportId/progress' }] }];
    expect([inbox, report].map((place) => place && isBuilt(place, routes))).toEqual([true, false]);
  });
});

test.each([
  ['/inbox?tab=done', 'inbox'],
  ['/reports/7', 'report'],
  ['/reports/7/areas/2', 'report'],
  ['/reports/7/assignment', 'assignment'],
  ['/reports/7/figures?figure=2', 'figures'],
  ['/reports/7/glossary', 'figures'],
  ['/reports/7/figures/proposals', 'figures'],
  ['/reports/7/clearance', 'publish'],
  ['/sections/9', 'report'],
  ['/admin/grants', 'admin'],
  ['/help?role=clerk#words', 'help'],
  ['/password', ''],
])('%s belongs to “%s”', (url, place) => {
  expect(placeAt(url)).toBe(place);
});
