/** After the year was opened or last published, by the order of the record. */
export const sinceBegun = (row: string): string => `${row}.after_entry > COALESCE(r.writing_after_entry, 0)`;

/**
 * 回避 as conditions on section `s` of report `r`: who wrote it, or a heading above it, since the year was opened or last
 * published, and who submitted it since then or as it stands. The account is a name or a column.
 */
export const wroteIt = (account: string): string => `(EXISTS (
    SELECT 1 FROM section_writers w
    WHERE w.section_id = s.id AND w.account_id = ${account} AND ${sinceBegun('w')}
  ) OR EXISTS (
    SELECT 1 FROM outline_writers w
    WHERE w.node_id IN (s.id, s.parent_id, (SELECT h.parent_id FROM outline_headings h WHERE h.id = s.parent_id))
      AND w.account_id = ${account} AND ${sinceBegun('w')}
  ))`;
export const submittedIt = (account: string): string => `EXISTS (
    SELECT 1 FROM transitions t
    WHERE t.section_id = s.id AND t.actor_id = ${account} AND t.action = 'submit'
      AND (${sinceBegun('t')} OR t.digest = s.digest)
  )`;
