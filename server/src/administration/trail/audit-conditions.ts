import { addDays, type AuditFilter, instantInChina } from '@bafang/shared';
import type { Values } from '../../database/named.js';
import { likePattern } from '../like-pattern.js';

const searched = `(LOWER(e.actor_name) LIKE :pattern ESCAPE '~' OR LOWER(a.login) LIKE :pattern ESCAPE '~'
  OR LOWER(e.object_label) LIKE :pattern ESCAPE '~' OR e.hash LIKE :hash ESCAPE '~')`;

/** The filter as a condition on `e` (audit_entries) and `a` (the actor's account), and its values. */
export function auditConditions({ search, action, unitId, failed, from, to }: AuditFilter): {
  condition: string;
  values: Values;
} {
  const parts = [
    search && searched,
    action && 'e.action = :action',
    unitId && 'a.unit_id = :unitId',
    failed && `e.action LIKE '%~_failed' ESCAPE '~'`,
    from && 'e.at >= :from',
    to && 'e.at < :until',
  ];
  return {
    condition: parts.filter(Boolean).join(' AND ') || '1 = 1',
    values: {
      pattern: likePattern(search),
      // its beginning, as it is printed in groups
      hash: likePattern(search.replaceAll(' ', '')).slice(1),
      action,
      unitId: unitId ?? null,
      from: from ? instantInChina(from) : null,
      until: to ? instantInChina(addDays(to, 1)) : null,
    },
  };
}
