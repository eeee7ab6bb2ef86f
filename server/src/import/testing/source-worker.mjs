import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';

const shared = new URL('../../../../shared/src/index.ts', import.meta.url).href;
const cache = new URL('../../../../node_modules/.cache/source-worker/', import.meta.url);
const require = createRequire(import.meta.url);
const isSource = (url) => url.startsWith('file:') && url.endsWith('.ts') && !url.includes('/node_modules/');

const transpile = (source) => {
  const { transpileModule, ModuleKind, ScriptTarget } = require('typescript');
  return transpileModule(source, { compilerOptions: { target: ScriptTarget.ES2023, module: ModuleKind.ESNext } })
    .outputText;
};

/** By the text's digest, so that a cached file is never stale. */
const javascriptOf = (path) => {
  const source = readFileSync(path, 'utf8');
  const cached = new URL(`${createHash('sha256').update(source).digest('hex')}.js`, cache);
  if (existsSync(cached)) return readFileSync(cached, 'utf8');
  const code = transpile(source);
  mkdirSync(cache, { recursive: true });
  const draft = new URL(`${process.pid}-${threadId}.tmp`, cache);
  writeFileSync(draft, code);
  renameSync(draft, cached);
  return code;
};

/**
 * A worker does not see jest's transforms: these hooks give it the same TypeScript, so that specs run the true worker without a build.
 * Not by swc: its native module crashes the process when a worker that loaded it is terminated.
 */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@bafang/shared') return { url: shared, format: 'module', shortCircuit: true };
    if (specifier.startsWith('.') && specifier.endsWith('.js') && isSource(context.parentURL ?? '')) {
      const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true };
    }
    return next(specifier, context);
  },
  load: (url, context, next) =>
    isSource(url)
      ? { format: 'module', source: javascriptOf(fileURLToPath(url)), shortCircuit: true }
      : next(url, context),
});

await import(new URL('../outline-worker.ts', import.meta.url).href);
