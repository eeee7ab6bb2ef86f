import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepAppendOnly } from '../dialect/append-only.js';
import { keepNamedFiles } from '../dialect/named-files.js';

/** As the store writes them from now on. */
const PIECE = 256 * 1024;

const first = [
  `CREATE TABLE files_anew (
     digest text PRIMARY KEY, algorithm text NOT NULL, size integer NOT NULL, media_type text NOT NULL, stored_at text NOT NULL)`,
  // to SQLite bytes are bytes whatever their column is called
  'CREATE TABLE file_pieces (digest text NOT NULL, position integer NOT NULL, bytes bytea NOT NULL, PRIMARY KEY (digest, position))',
  `INSERT INTO files_anew (digest, algorithm, size, media_type, stored_at)
     SELECT s.digest, s.algorithm, s.size,
       COALESCE((SELECT MIN(f.media_type) FROM edition_files f WHERE f.digest = s.digest), 'application/octet-stream'), ''
     FROM stored_files s`,
];
const last = ['DROP TABLE stored_files', 'ALTER TABLE files_anew RENAME TO stored_files'];

/** Files are bytes, in pieces that are read and written one by one, and no longer base64; every digest is as it was. */
export class FileBytes1784000000000 implements MigrationInterface {
  name = 'FileBytes1784000000000';

  async up(runner: QueryRunner): Promise<void> {
    const marks = runner.connection.options.type === 'postgres' ? ['$1', '$2', '$3'] : ['?', '?', '?'];
    for (const statement of first) await runner.query(statement);
    const files = (await runner.query('SELECT digest FROM stored_files ORDER BY digest')) as { digest: string }[];
    for (const { digest } of files) {
      const [file] = (await runner.query(`SELECT base64 FROM stored_files WHERE digest = ${marks[0]}`, [digest])) as {
        base64: string;
      }[];
      const bytes = Buffer.from(file!.base64, 'base64');
      for (let position = 0; position * PIECE < bytes.length; position++)
        await runner.query(`INSERT INTO file_pieces (digest, position, bytes) VALUES (${marks.join(', ')})`, [
          digest,
          position,
          bytes.subarray(position * PIECE, (position + 1) * PIECE),
        ]);
    }
    for (const statement of last) await runner.query(statement);
    await keepAppendOnly(runner, ['stored_files', 'file_pieces']);
    await keepNamedFiles(runner);
  }

  async down(): Promise<void> {
    throw new Error('Files would have to become text again: restore a backup instead.');
  }
}
