import './config/node-version.js';
import module from 'node:module';
import { join } from 'node:path';

// what was compiled once is not compiled at the next start: kept beside the packages, where nobody writes who may not change them
module.enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/bafang'));
await import('./serve.js');
