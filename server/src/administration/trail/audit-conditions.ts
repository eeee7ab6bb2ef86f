import { addDays, type AuditFilter, instantInChina } from '@bafang/shared';
import { likePattern } from '../like-pattern.js';

/** The filter as SQL over `e` (audit_entries) and `a` (the actor's account). */
export function auditConditions({ search, action, unitId, failed, from, to }: AuditFilter): {
  where: string;
  values: string[];
} {
  const parts: [string, ...string[]][] = [];
  const pattern = likePattern(search);
  if (search) {
    parts.push([
      `(LOWER(e.actor_name) LIKE ? ESCAPE '~' OR LOWER(a.login) LIKE ? ESCAPE '~' OR LOWER(e.object_label) LIKE ? ESCAPE '~' OR e.hash LIKE ? ESCAPE '~')`,
      pattern,
      pattern,
      pattern,
      likePattern(search.replaceAll(' ', '')).slice(1),
    ]);
  }
  if (action) parts.push(['e.action = ?', action]);
  if (unitId) parts.push(['a.unit_id = ?', unitId]);
  if (failed) parts.push([`e.action LIKE '%~_failed' ESCAPE '~'`]);
  if (from) parts.push(['e.at >= ?', instantInChina(from)]);
  if (to) parts.push(['e.at < ?', instantInChina(addDays(to, 1))]);
  return {
    where: parts.length ? `WHERE ${parts.map(([sql]) => sql).join(' AND ')}` : '',
    values: parts.flatMap(([, ...values]) => values),
  };
}
