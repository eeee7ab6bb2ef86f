import { PassThrough } from 'node:stream';
import { pinoHttp } from 'pino-http';
import { QueryFailedError } from 'typeorm';
import { readConfig } from '../../config/config.js';
import { logging } from './logging.js';

/** What stands in the log after an error like those of the database. */
function logged(error: Error): string {
  const stream = new PassThrough();
  const config = readConfig({ BAFANG_SECRET: 'a secret that is long enough for a test' });
  pinoHttp(logging(config).pinoHttp as object, stream).logger.error(
    { err: error, path: '/api/sections' },
    'request failed',
  );
  return String(stream.read());
}

test('a failed statement is logged without the values it was to write', () => {
  const driverError = Object.assign(new Error('database or disk is full'), {
    code: 'SQLITE_FULL',
    detail: 'Key (login)=(an-account) exists',
  });
  const text = logged(
    new QueryFailedError(
      'UPDATE accounts SET password_hash = ?',
      ['$argon2id$a-hash', 'words of a report'],
      driverError,
    ),
  );
  for (const told of [
    'database or disk is full',
    'QueryFailedError',
    'SQLITE_FULL',
    'logging.spec',
    'request failed',
    '/api/sections',
  ])
    expect(text).toContain(told);
  for (const secret of ['$argon2id$a-hash', 'words of a report', 'an-account']) expect(text).not.toContain(secret);
});
