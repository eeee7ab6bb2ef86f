import type { Administrator, Role } from '@bafang/shared';

export type Tab = 'units' | 'groups' | 'accounts' | 'grants' | 'audit';

/** What each administrator works on; the server says the same. */
const tabs: Record<Administrator, { readonly all: readonly Tab[]; readonly first: Tab }> = {
  sysadmin: { all: ['units', 'groups', 'accounts'], first: 'accounts' },
  secadmin: { all: ['grants', 'accounts'], first: 'grants' },
  auditor: { all: ['audit'], first: 'audit' },
};

/** The three exclude one another: there is one at most. */
export const administratorOf = (roles: readonly Role[]): Administrator | null =>
  (Object.keys(tabs) as Administrator[]).find((role) => roles.includes(role)) ?? null;

export const tabsOf = (roles: readonly Role[]): readonly Tab[] => {
  const role = administratorOf(roles);
  return role ? tabs[role].all : [];
};

export const firstOf = (roles: readonly Role[]): Tab | null => {
  const role = administratorOf(roles);
  return role && tabs[role].first;
};
