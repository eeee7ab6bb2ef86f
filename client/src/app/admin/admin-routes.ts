import type { Routes } from '@angular/router';
import { firstTab, mayOpen, mayLeave } from './layout/admin-guards';

/** 管理: what each of the three administrators may open. */
export const adminRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [firstTab], children: [] },
  {
    path: 'units',
    title: 'admin.units.title',
    canActivate: [mayOpen],
    loadComponent: () => import('./units/units-page').then((screen) => screen.UnitsPage),
  },
  {
    path: 'groups',
    title: 'admin.groups.title',
    canActivate: [mayOpen],
    loadComponent: () => import('./groups/groups-page').then((screen) => screen.GroupsPage),
  },
  {
    path: 'accounts',
    title: 'admin.accounts.title',
    canActivate: [mayOpen],
    canDeactivate: [mayLeave],
    loadComponent: () => import('./accounts/accounts-page').then((screen) => screen.AccountsPage),
  },
  {
    path: 'grants',
    title: 'admin.grants.title',
    canActivate: [mayOpen],
    loadComponent: () => import('./grants/grants-page').then((screen) => screen.GrantsPage),
  },
  {
    path: 'audit',
    title: 'admin.audit.title',
    canActivate: [mayOpen],
    loadComponent: () => import('./trail/audit-page').then((screen) => screen.AuditTrailPage),
  },
];
