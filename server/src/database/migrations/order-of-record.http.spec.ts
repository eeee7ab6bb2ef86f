import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { readConfig } from '../../config/config.js';
import { ownDatabase } from '../../testing/test-server.js';
import { writerOptions } from '../data-sources.js';
import { migrations } from './index.js';

/** What stood in a database before, and is ordered by the audit trail after. */
const at = (minute: number): string => `2018-12-01T08:${String(minute).padStart(2, '0')}:00.000Z`;
const rows: [table: string, values: Record<string, string | number | null>][] = [
  ['units', { id: 'u', kind: 'department', name: '局', short_name: '局', position: 0 }],
  ['accounts', { id: 'a', login: 'a', name: '甲', unit_id: 'u', must_change_password: 0, created_at: at(0), version: 1 }],
  ['templates', { id: 't', name: '空白', years: '', body: '{}', version: 1, created_at: at(0) }],
  ...['opened', 'planned'].map((id, index): (typeof rows)[number] => [
    'reports',
    {
      ...{ id, slug: id, year: 2018 + index, issuing_unit_id: 'u', host_unit_id: 'u', template_id: 't', title: '', cover: '{}' },
      ...{ state: 'drafting', round: 0, version: 1, created_at: at(0), writing_since: id === 'opened' ? at(10) : null },
    },
  ]),
  ['outline_headings', { id: 'area', report_id: 'opened', kind: 'area', parent_id: null, position: 0, heading: '方面' }],
  [
    'sections',
    {
      ...{ id: 's', report_id: 'opened', position: 0, numbered: 1, digest: 'd', words: 0, state: 'submitted', required: 0 },
      ...{ submissions: 1, version: 1, content_version: 1, entered_at: at(30), body: '{}' },
    },
  ],
  ['section_writers', { section_id: 's', account_id: 'a', first_at: at(5), last_at: at(20), last_digest: 'd', sitting_digest: 'd' }],
  ['section_openings', { section_id: 's', account_id: 'a', digest: 'd', at: at(40) }],
  [
    'transitions',
    {
      ...{ id: 'x', report_id: 'opened', section_id: 's', action: 'submit', from_state: 'drafting', to_state: 'submitted' },
      ...{ actor_id: 'a', role: 'unit_head', at: at(30), digest: 'd', round: 0 },
    },
  ],
  ...[
    ['open', 10, '{}'],
    ['outline_rename', 15, '{"node":"area"}'],
    ['submit', 30, '{}'],
    ['outline_add_section', 50, '{"node":"gone"}'],
  ].map(([action, minute, facts], index): (typeof rows)[number] => [
    'audit_entries',
    {
      ...{ sequence: index + 1, at: at(minute as number), actor_id: 'a', actor_name: '甲', action: action!, object_type: 'report' },
      ...{ facts: facts!, algorithm: '-', prev_hash: `${index}`, hash: `${index + 1}` },
    },
  ]),
];

test('rows that are there get their place in the record, and headings their writers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bafang-'));
  const config = readConfig({ BAFANG_DATA: folder, LOG_LEVEL: 'silent', ...(await ownDatabase()) });
  const until = async (count: number | undefined, work: (source: DataSource) => Promise<void>) => {
    const source = new DataSource({ ...writerOptions(config), migrations: migrations.slice(0, count) });
    await source.initialize();
    await source.runMigrations({ transaction: 'each' });
    await work(source).finally(() => source.destroy());
  };
  const order = migrations.findIndex(({ name }) => name.startsWith('OrderOfRecord'));
  await until(order, async (source) => {
    for (const [table, values] of rows) {
      const given = Object.values(values).map((value) => (typeof value === 'string' ? `'${value}'` : value));
      await source.query(
        `INSERT INTO ${table} (${Object.keys(values).join(', ')}) VALUES (${given.map((value) => value ?? 'NULL').join(', ')})`,
      );
    }
  });
  await until(undefined, async (source) => {
    const one = async (sql: string): Promise<unknown[]> =>
      (await source.query<Record<string, unknown>[]>(sql)).flatMap((row) => Object.values(row));
    expect(await one('SELECT writing_after_entry FROM reports ORDER BY year')).toEqual([0, null]);
    expect(await one('SELECT after_entry FROM section_writers')).toEqual([2]);
    expect(await one('SELECT after_entry FROM transitions')).toEqual([2]);
    expect(await one('SELECT entered_after_entry FROM sections')).toEqual([2]);
    expect(await one('SELECT after_entry FROM section_openings')).toEqual([3]);
    expect(await one('SELECT node_id, account_id, after_entry FROM outline_writers')).toEqual(['area', 'a', 1]);
  });
  rmSync(folder, { recursive: true });
});
