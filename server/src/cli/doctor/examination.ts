import { accessSync, constants } from 'node:fs';
import type { DataSource } from 'typeorm';
import { verifyChain } from '../../audit/verify-chain.js';
import type { Config } from '../../config/config.js';
import { migrations } from '../../database/migrations/index.js';
import type { UnitOfWork } from '../../database/unit-of-work.js';
import { FileStore } from '../../files/file-store.js';
import { type Look, lookOf } from './look.js';
import { withDatabase } from '../open-database.js';
import { wordsOf } from '../perform.js';
import { actsAsTold, attestationsAsTold, editionsAsTold, statesAsTold, writersAsTold } from './record-checks.js';
import { pagesWhole, servesOnly, triggersStand } from './storage-checks.js';
import { editionsAsSigned, textsAsTheirDigests } from './text-checks.js';

/** What was looked at, what is so where it is right, whether it is, what was found, and what to do if it is not. */
export interface Finding {
  name: string;
  what: string;
  ok: boolean;
  found: string;
  advice: string | null;
}
interface Check {
  name: string;
  what: string;
  advice: string;
  look(work: UnitOfWork, config: Config, source: DataSource): Promise<Look>;
}

const TAMPERED =
  'Somebody changed it outside the program, or the disk is damaged. Keep this database, and compare with a backup.';

const checks: Check[] = [
  {
    name: 'pages',
    what: 'Every page of the database is whole',
    look: pagesWhole,
    advice: 'The file is damaged. Keep it, and restore a backup.',
  },
  {
    name: 'migrations',
    what: 'The database is of this version',
    look: migrationsApplied,
    advice: 'Run bafang migrate with the version that serves.',
  },
  {
    name: 'durability',
    what: 'What was saved outlives a power cut',
    look: durable,
    advice:
      'Acknowledged writes can be lost when the power fails: SQLite needs WAL and synchronous FULL, PostgreSQL fsync and synchronous_commit on.',
  },
  {
    name: 'audit chain',
    what: 'Each entry of the audit trail follows from the one before',
    look: chainHolds,
    advice: TAMPERED,
  },
  {
    name: 'triggers',
    what: 'What must not change cannot be changed',
    look: triggersStand,
    advice:
      'What must not change was open to change. Find out since when, and restore a backup or migrate a copy of it.',
  },
  {
    name: 'serving role',
    what: 'The server owns nothing that guards the record',
    look: servesOnly,
    advice:
      'Name the owner in DATABASE_OWNER_URL and another role in DATABASE_URL: bafang migrate makes it, and gives it its rights.',
  },
  {
    name: 'acts',
    what: 'Every act is in the trail, and every act that it tells is there',
    look: actsAsTold,
    advice: TAMPERED,
  },
  {
    name: 'attestations',
    what: 'Approvals and signatures are those that the trail tells',
    look: attestationsAsTold,
    advice: TAMPERED,
  },
  {
    name: 'states',
    what: 'Reports and sections stand where their last act left them',
    look: statesAsTold,
    advice: TAMPERED,
  },
  { name: 'writers', what: 'Who wrote what is as the trail tells', look: writersAsTold, advice: TAMPERED },
  { name: 'public editions', what: 'What is public is what was published', look: editionsAsTold, advice: TAMPERED },
  { name: 'texts', what: 'Every text is as its digest says', look: textsAsTheirDigests, advice: TAMPERED },
  {
    name: 'editions',
    what: 'Editions are as they were signed',
    look: editionsAsSigned,
    advice: 'These are not as they were signed, and are not served. Restore them from a backup.',
  },
  {
    name: 'stored files',
    what: 'Files are as their digests say',
    look: filesIntact,
    advice: 'These bytes are not what was signed. Restore them from a backup by their digest.',
  },
  {
    name: 'edition files',
    what: 'Every edition has its files',
    look: editionsWhole,
    advice: 'Restore the missing files from a backup by their digest; until then these editions cannot be read.',
  },
];

const database = { name: 'database', what: 'The database answers' };
const folder = { name: 'data folder', what: 'The server may write to its folder' };

/** Looks at everything that must hold between runs; changes nothing. */
export async function examine(config: Config): Promise<Finding[]> {
  const first = dataFolder(config);
  try {
    const rest = await withDatabase(config, (work, source) => examineDatabase(work, config, source));
    return [
      first,
      { ...database, ok: true, found: config.databaseUrl ? 'PostgreSQL' : 'SQLite', advice: null },
      ...rest,
    ];
  } catch (error) {
    return [
      first,
      {
        ...database,
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
  { name, what, advice, look }: Check,
  work: UnitOfWork,
  config: Config,
  source: DataSource,
): Promise<Finding> {
  try {
    const { right, found } = await look(work, config, source);
    return { name, what, ok: right, found, advice: right ? null : advice };
  } catch (error) {
    return { name, what, ok: false, found: wordsOf(error), advice };
  }
}

function dataFolder({ dataFolder: path }: Config): Finding {
  try {
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return { ...folder, ok: true, found: path, advice: null };
  } catch (error) {
    return {
      ...folder,
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
    `${applied.length} migrations`,
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
  const store = new FileStore(work);
  for (const { digest } of digests) if (!(await store.intact(digest))) wrong.push(`changed: ${digest}`);
  return lookOf(wrong, `${digests.length} files`);
}

async function editionsWhole(work: UnitOfWork): Promise<Look> {
  const missing = await work.query<{ edition: string; name: string }>(
    `SELECT f.edition_id AS edition, f.name FROM edition_files f LEFT JOIN stored_files s ON s.digest = f.digest
     WHERE s.digest IS NULL
     ORDER BY 1, 2`,
  );
  const [count] = await work.query<{ total: number }>('SELECT COUNT(*) AS total FROM edition_files');
  return lookOf(
    missing.map(({ edition, name }) => `missing: ${edition}/${name}`),
    `${count!.total} files`,
  );
}
