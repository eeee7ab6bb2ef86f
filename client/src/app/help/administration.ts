import type { Administrator } from '@bafang/shared';

/** A page of 管理, and what its administrator does there: `help.administration.<role>.<tab>`. */
export type Tab = 'units' | 'groups' | 'accounts' | 'grants' | 'audit';

/** The three have no act on a report: what they do stands on their own pages, in this order. */
export const administration: Readonly<Record<Administrator, readonly Tab[]>> = {
  sysadmin: ['units', 'groups', 'accounts'],
  secadmin: ['grants', 'accounts'],
  auditor: ['audit'],
};
