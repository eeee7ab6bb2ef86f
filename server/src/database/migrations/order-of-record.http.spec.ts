import { migrated, type Rows } from '../../testing/migrated.js';

/** What stood in a database before, and is ordered by the audit trail after. */
const at = (minute: number): string => `2018-12-01T08:${String(minute).padStart(2, '0')}:00.000Z`;
const rows: Rows = [
  ['units', { id: 'u', kind: 'department', name: '局', short_name: '局', position: 0 }],
  [
    'accounts',
    { id: 'a', login: 'a', name: '甲', unit_id: 'u', must_change_password: 0, created_at: at(0), version: 1 },
  ],
  ['templates', { id: 't', name: '空白', years: '', body: '{}', version: 1, created_at: at(0) }],
  ...['opened', 'planned'].map((id, index): Rows[number] => [
    'reports',
    {
      ...{
        id,
        slug: id,
        year: 2018 + index,
        issuing_unit_id: 'u',
        host_unit_id: 'u',
        template_id: 't',
        title: '',
        cover: '{}',
      },
      ...{ state: 'drafting', round: 0, version: 1, created_at: at(0), writing_since: id === 'opened' ? at(10) : null },
    },
  ]),
  [
    'outline_headings',
    { id: 'area', report_id: 'opened', kind: 'area', parent_id: null, position: 0, heading: '方面' },
  ],
  [
    'sections',
    {
      ...{
        id: 's',
        report_id: 'opened',
        position: 0,
        numbered: 1,
        digest: 'd',
        words: 0,
        state: 'submitted',
        required: 0,
      },
      ...{ submissions: 1, version: 1, content_version: 1, entered_at: at(30), body: '{}' },
    },
  ],
  [
    'section_writers',
    { section_id: 's', account_id: 'a', first_at: at(5), last_at: at(20), last_digest: 'd', sitting_digest: 'd' },
  ],
  ['section_openings', { section_id: 's', account_id: 'a', digest: 'd', at: at(40) }],
  [
    'transitions',
    {
      ...{
        id: 'x',
        report_id: 'opened',
        section_id: 's',
        action: 'submit',
        from_state: 'drafting',
        to_state: 'submitted',
      },
      ...{ actor_id: 'a', role: 'unit_head', at: at(30), digest: 'd', round: 0 },
    },
  ],
  ...[
    ['open', 10, '{}'],
    ['outline_rename', 15, '{"node":"area"}'],
    ['submit', 30, '{}'],
    ['outline_add_section', 50, '{"node":"gone"}'],
  ].map(([action, minute, facts], index): Rows[number] => [
    'audit_entries',
    {
      ...{
        sequence: index + 1,
        at: at(minute as number),
        actor_id: 'a',
        actor_name: '甲',
        action: action!,
        object_type: 'report',
      },
      ...{ facts: facts!, algorithm: '-', prev_hash: `${index}`, hash: `${index + 1}` },
    },
  ]),
];

test('rows that are there get their place in the record, and headings their writers', async () => {
  await migrated('OrderOfRecord', rows, async (values) => {
    expect(await values('SELECT writing_after_entry FROM reports ORDER BY year')).toEqual([0, null]);
    expect(await values('SELECT after_entry FROM section_writers')).toEqual([2]);
    expect(await values('SELECT after_entry FROM transitions')).toEqual([2]);
    expect(await values('SELECT entered_after_entry FROM sections')).toEqual([2]);
    expect(await values('SELECT after_entry FROM section_openings')).toEqual([3]);
    expect(await values('SELECT node_id, account_id, after_entry FROM outline_writers')).toEqual(['area', 'a', 1]);
  });
});
