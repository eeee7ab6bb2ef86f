/** After the year was opened or last published, by the order of the record. */
export const sinceBegun = (row: string): string => `${row}.after_entry > COALESCE(r.writing_after_entry, 0)`;

/** Nobody has given section `s` another heading or body since this row: the text has but newer values, and taking one is not writing. */
const unwritten = (row: string): string => `NOT EXISTS (
      SELECT 1 FROM section_writers w WHERE w.section_id = s.id AND w.after_entry > ${row}.after_entry
    ) AND NOT EXISTS (
      SELECT 1 FROM outline_writers w WHERE w.node_id = s.id AND w.after_entry > ${row}.after_entry
    )`;
/** What was done to the text that is worked on, or to one that still stands as it was then. */
const ofThisText = (row: string): string => `(${sinceBegun(row)} OR ${row}.digest = s.digest OR (${unwritten(row)}))`;

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
      AND ${ofThisText('t')}
  )`;

/** Section `s` and its report `r`, of a row that names one of them; `only` narrows the report. */
const ofSection = (column: string, named: string, only: string): string =>
  `JOIN sections s ON s.${column} = ${named} JOIN reports r ON r.id = s.report_id${only && ` AND ${only}`}`;

/**
 * The same from the side of the people, for who asks about hundreds of sections at once: `account_id` and `section_id`, one
 * row or several for each that one of these accounts wrote or submitted. `only`: a condition on report `r`.
 */
export const writtenBy = (accounts: string, only = ''): string =>
  [
    `section_writers w ${ofSection('id', 'w.section_id', only)}`,
    `outline_writers w ${ofSection('id', 'w.node_id', only)}`,
    `outline_writers w ${ofSection('parent_id', 'w.node_id', only)}`,
    `outline_writers w JOIN outline_headings h ON h.parent_id = w.node_id ${ofSection('parent_id', 'h.id', only)}`,
  ]
    .map(
      (from) => `SELECT w.account_id, s.id AS section_id FROM ${from}
    WHERE w.account_id IN (${accounts}) AND ${sinceBegun('w')}`,
    )
    .join(' UNION ALL ');
export const submittedBy = (accounts: string, only = ''): string => `SELECT t.actor_id AS account_id, s.id AS section_id
    FROM transitions t ${ofSection('id', 't.section_id', only)}
    WHERE t.actor_id IN (${accounts}) AND t.action = 'submit' AND ${ofThisText('t')}`;

/** Of a report the sections' attestations of texts that are published no more as they were, and have but newer values. */
export const renewedSince = `SELECT a.id FROM attestations a JOIN sections s ON s.id = a.subject_id
    WHERE a.report_id = :reportId AND a.digest <> s.digest AND ${unwritten('a')}`;
