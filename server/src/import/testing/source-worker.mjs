import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const shared = new URL('../../../../shared/src/index.ts', import.meta.url).href;
const isSource = (url) => url.startsWith('file:') && url.endsWith('.ts') && !url.includes('/node_modules/');

/** A worker does not see jest's transforms: these hooks give it the same TypeScript, so that specs run the true worker without a build. */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === '@bafang/shared') return { url: shared, format: 'module', shortCircuit: true };
    if (specifier.startsWith('.') && specifier.endsWith('.js') && isSource(context.parentURL ?? '')) {
      const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!isSource(url)) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), { filename: fileURLToPath(url), jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } }, module: { type: 'es6' } });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

await import(new URL('../outline-worker.ts', import.meta.url).href);
