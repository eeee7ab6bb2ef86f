/**
 * 回避 as conditions on section `s` of report `r`: who wrote it since the year was opened or last published, and who
 * submitted it since then or as it stands. The account is a name or a column.
 */
export const wroteIt = (account: string): string => `EXISTS (
    SELECT 1 FROM section_writers w
    WHERE w.section_id = s.id AND w.account_id = ${account} AND w.last_at >= COALESCE(r.writing_since, '')
  )`;
export const submittedIt = (account: string): string => `EXISTS (
    SELECT 1 FROM transitions t
    WHERE t.section_id = s.id AND t.actor_id = ${account} AND t.action = 'submit'
      AND (t.at >= COALESCE(r.writing_since, '') OR t.digest = s.digest)
  )`;
