/**
 * Completes package-lock.json after a dependency was changed.
 *
 * A registry mirror that lacks some platforms' builds of an optional package makes `npm install` write a lock
 * without them, and `npm ci` then refuses that lock. This names every missing build with the version its parent
 * asks for and the platform its name ends in, so that npm passes it over on every other platform.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;

const systems = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  sunos: 'sunos',
  aix: 'aix',
  wasm32: 'none',
};
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'];

/** Whether node's lookup from the folder `from` finds `name` in the lock. */
function found(from, name) {
  for (let folder = from; folder; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder}/node_modules/${name}`]) return true;
  }
  return Boolean(packages[`node_modules/${name}`]);
}

let added = 0;
for (const [folder, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (found(folder, name) || !/^\d/.test(version)) continue;
    const words = name.split('/').at(-1).split(/[-.]/);
    const system = words.map((word) => systems[word]).find(Boolean);
    const processor =
      words.find((word) => processors.includes(word)) ?? (words.includes('universal') ? 'arm64' : undefined);
    if (!system) throw new Error(`${name}: its name tells no platform`);
    packages[`node_modules/${name}`] = {
      version,
      cpu: processor ? [processor] : undefined,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      os: [system],
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([left], [right]) => (left < right ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.error(`${added} builds named in package-lock.json`);
