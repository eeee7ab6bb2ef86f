import { accessSync, constants } from 'node:fs';
import type { DataSource } from 'typeorm';
import { verifyChain } from '../audit/verify-chain.js';
import type { Config } from '../config/config.js';
import { digestOf } from '../database/digest.js';
import { migrations } from '../database/migrations/index.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Look } from './look.js';
import { withDatabase } from './open-database.js';
import { wordsOf } from './perform.js';
import { actsAsTold, attestationsAsTold, editionsAsTold, statesAsTold, writersAsTold } from './record-checks.js';
import { pagesWhole, servesOnly, triggersStand } from './storage-checks.js';
import { editionsAsSigned, textsAsTheirDigests } from './text-checks.js';

/** What was looked at, whether it is right, what was found, and what to do if it is not. */
export interface Finding {
  name: string;
  ok: boolean;
  found: string;
  advice: string | null;
}
interface Check {
  name: string;
  advice: string;
  look(work: UnitOfWork, config: Config, source: DataSource): Promise<Look>;
}

const TAMPERED =
  'Somebody changed it outside the program, or the disk is damaged. Keep this database, and compare with a backup.';

const checks: Check[] = [
  { name: 'pages', look: pagesWhole, advice: 'The file is damaged. Keep it, and restore a backup.' },
  { name: 'migrations', look: migrationsApplied, advice: 'Run bafang migrate with the version that serves.' },
  {
    name: 'durability',
    look: durable,
    advice:
      'Acknowledged writes can be lost when the power fails: SQLite needs WAL and synchronous FULL, PostgreSQL fsync and synchronous_commit on.',
  },
  {
    name: 'audit chain',
    look: chainHolds,
    advice: TAMPERED,
  },
  {
    name: 'triggers',
    look: triggersStand,
    advice:
      'What must not change was open to change. Find out since when, and restore a backup or migrate a copy of it.',
  },
  {
    name: 'serving role',
    look: servesOnly,
    advice:
      'Name the owner in DATABASE_OWNER_URL and another role in DATABASE_URL: bafang migrate makes it, and gives it its rights.',
  },
  { name: 'acts', look: actsAsTold, advice: TAMPERED },
  { name: 'attestations', look: attestationsAsTold, advice: TAMPERED },
  { name: 'states', look: statesAsTold, advice: TAMPERED },
  { name: 'writers', look: writersAsTold, advice: TAMPERED },
  { name: 'public editions', look: editionsAsTold, advice: TAMPERED },
  { name: 'texts', look: textsAsTheirDigests, advice: TAMPERED },
  {
    name: 'editions',
    look: editionsAsSigned,
    advice: 'These are not as they were signed, and are not served. Restore them from a backup.',
  },
  {
    name: 'stored files',
    look: filesIntact,
    advice: 'These bytes are not what was signed. Restore them from a backup by their digest.',
  },
  {
    name: 'edition files',
    look: editionsWhole,
    advice: 'Restore the missing files from a backup by their digest; until then these editions cannot be read.',
  },
];

/** Looks at everything that must hold between runs; changes nothing. */
export async function examine(config: Config): Promise<Finding[]> {
  const folder = dataFolder(config);
  try {
    const rest = await withDatabase(config, (work, source) => examineDatabase(work, config, source));
    return [
      folder,
      { name: 'database', ok: true, found: config.databaseUrl ? 'PostgreSQL answers' : 'SQLite answers', advice: null },
      ...rest,
    ];
  } catch (error) {
    return [
      folder,
      {
        name: 'database',
        ok: false,
        found: wordsOf(error),
        advice: 'Check DATABASE_URL or BAFANG_DATA, and that the database runs. The other checks need it.',
      },
    ];
  }
}

/** As it is seen through this unit of work. */
export async function examineDatabase(work: UnitOfWork, config: Config, source: DataSource): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const check of checks) findings.push(await perform(check, work, config, source));
  return findings;
}

async function perform(
  { name, advice, look }: Check,
  work: UnitOfWork,
  config: Config,
  source: DataSource,
): Promise<Finding> {
  try {
    const { right, found } = await look(work, config, source);
    return { name, ok: right, found, advice: right ? null : advice };
  } catch (error) {
    return { name, ok: false, found: wordsOf(error), advice };
  }
}

function dataFolder({ dataFolder: folder }: Config): Finding {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return { name: 'data folder', ok: true, found: folder, advice: null };
  } catch (error) {
    return {
      name: 'data folder',
      ok: false,
      found: (error as Error).message,
      advice: 'Give the account that runs the server the right to write there, or set BAFANG_DATA.',
    };
  }
}

async function migrationsApplied(work: UnitOfWork): Promise<Look> {
  const applied = (await work.query<{ name: string }>('SELECT name FROM migrations ORDER BY id')).map(
    (row) => row.name,
  );
  const known = migrations.map((migration) => migration.name);
  const [missing, foreign] = [
    known.filter((name) => !applied.includes(name)),
    applied.filter((name) => !known.includes(name)),
  ];
  const found = [
    `${applied.length} applied`,
    missing.length && `missing: ${missing.join(', ')}`,
    foreign.length && `of another version: ${foreign.join(', ')}`,
  ];
  return { right: missing.length + foreign.length === 0, found: found.filter(Boolean).join('; ') };
}

async function durable(work: UnitOfWork, _: Config, source: DataSource): Promise<Look> {
  const settings = work.isPostgres
    ? [
        ['fsync', 'SHOW fsync', 'on'],
        ['synchronous_commit', 'SHOW synchronous_commit', 'on'],
      ]
    : [
        ['journal_mode', 'PRAGMA journal_mode', 'wal'],
        ['synchronous', 'PRAGMA synchronous', '2'],
      ];
  const values = [];
  for (const [name, sql, wanted] of settings) {
    const [row] = (await source.query(sql!)) as Record<string, unknown>[];
    values.push({ right: String(row?.[name!]) === wanted, found: `${name} ${String(row?.[name!])}` });
  }
  return { right: values.every((value) => value.right), found: values.map((value) => value.found).join(', ') };
}

async function chainHolds(work: UnitOfWork): Promise<Look> {
  const { ok, entries, brokenAt } = await verifyChain(work);
  return { right: ok, found: ok ? `${entries} entries` : `breaks at entry ${brokenAt}` };
}

async function filesIntact(work: UnitOfWork): Promise<Look> {
  const digests = await work.query<{ digest: string }>('SELECT digest FROM stored_files ORDER BY digest');
  const wrong: string[] = [];
  for (const { digest } of digests) {
    const [file] = await work.query<{ base64: string; size: number }>(
      'SELECT base64, size FROM stored_files WHERE digest = :digest',
      { digest },
    );
    const bytes = Buffer.from(file?.base64 ?? '', 'base64');
    if (digestOf(bytes) !== digest || bytes.length !== file?.size) wrong.push(digest);
  }
  return {
    right: wrong.length === 0,
    found: wrong.length ? `changed: ${wrong.join(', ')}` : `${digests.length} as their digests say`,
  };
}

async function editionsWhole(work: UnitOfWork): Promise<Look> {
  const missing = await work.query<{ edition: string; name: string }>(
    `SELECT f.edition_id AS edition, f.name FROM edition_files f LEFT JOIN stored_files s ON s.digest = f.digest
     WHERE s.digest IS NULL
     ORDER BY 1, 2`,
  );
  const [count] = await work.query<{ total: number }>('SELECT COUNT(*) AS total FROM edition_files');
  return {
    right: missing.length === 0,
    found: missing.length
      ? `missing: ${missing.map(({ edition, name }) => `${edition}/${name}`).join(', ')}`
      : `${count!.total} present`,
  };
}
