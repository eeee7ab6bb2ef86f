import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { postgresBinaries } from './postgres-binaries.ts';

/** PostgreSQL refuses to run as root: there it runs as `postgres`, or else as `nobody`. */
function unprivileged(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string, account: string) =>
    Number(execFileSync('id', [flag, account], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  try {
    return { uid: idOf('-u', 'postgres'), gid: idOf('-g', 'postgres') };
  } catch {
    return { uid: idOf('-u', 'nobody'), gid: idOf('-g', 'nobody') };
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt === 150) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A PostgreSQL of its own for one test run: temporary folder, free port, ended by its process id. */
export default async function startPostgres(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bafang-postgres-'));
  chmodSync(folder, 0o755);
  const account = unprivileged();
  const { folder: binaries, origin } = postgresBinaries(folder);
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
  const cluster = join(folder, 'cluster');
  const environment = { cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C', HOME: folder }, ...account };
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', cluster, '-U', 'bafang', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...environment, stdio: 'ignore' },
  );
  const port = await freePort();
  const server = spawn(
    join(binaries, 'postgres'),
    [
      '-D',
      cluster,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${folder}`,
      '-c',
      'fsync=off',
      '-c',
      'max_connections=200',
    ],
    { ...environment, stdio: 'ignore' },
  );
  const url = `postgres://bafang@127.0.0.1:${port}/postgres`;
  await untilReady(url);
  process.env['TEST_POSTGRES_URL'] = url;
  (globalThis as { testPostgres?: unknown }).testPostgres = { pid: server.pid, folder };
  process.stdout.write(`PostgreSQL for the tests: ${origin}, port ${port}\n`);
}
