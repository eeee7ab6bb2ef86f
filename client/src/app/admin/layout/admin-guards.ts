import { inject } from '@angular/core';
import { type CanActivateFn, type CanDeactivateFn, Router, type UrlTree } from '@angular/router';
import { Session } from '../../session/session';
import { firstOf, tabsOf } from './tabs';

const toFirst = (): UrlTree => {
  const first = firstOf(inject(Session).roles());
  return inject(Router).createUrlTree(first ? ['/admin', first] : ['/inbox']);
};

/** 管理 opens where this administrator's work is. */
export const firstTab: CanActivateFn = () => toFirst();

/** A tab of another administrator leads to one's own. */
export const mayOpen: CanActivateFn = (route) =>
  tabsOf(inject(Session).roles()).some((tab) => tab === route.routeConfig?.path) || toFirst();

/** A page with something that is lost when it is left asks first. */
export const mayLeave: CanDeactivateFn<{ mayLeave(): boolean }> = (page) => page.mayLeave();
