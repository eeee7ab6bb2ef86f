import { addDays, type AuditFilter, failedActions, instantInChina } from '@bafang/shared';
import type { Values } from '../../database/statements/named.js';
import { beginning, containing } from '../containing.js';

const searched = ['e.actor_name', 'a.login', 'e.object_label'];

/** The filter as a condition on `e` (audit_entries) and `a` (the actor's account), and its values. */
export function auditConditions({ search, action, unitId, failed, from, to }: AuditFilter): {
  condition: string;
  values: Values;
} {
  const found = containing(searched, search);
  const parts = [
    search && `(${found.condition} OR e.hash LIKE :hash ESCAPE '~')`,
    action && 'e.action = :action',
    unitId && 'a.unit_id = :unitId',
    failed && 'e.action IN (:failedActions)',
    from && 'e.at >= :from',
    to && 'e.at < :until',
  ];
  return {
    condition: parts.filter(Boolean).join(' AND ') || '1 = 1',
    values: {
      ...found.values,
      // its beginning, as it is printed in groups
      hash: beginning(search.replaceAll(/\s/g, '')),
      action,
      failedActions,
      unitId: unitId ?? null,
      from: from ? instantInChina(from) : null,
      until: to ? instantInChina(addDays(to, 1)) : null,
    },
  };
}
