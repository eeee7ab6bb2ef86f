import { writeFileSync } from 'node:fs';
import { cataloguePage } from './dist/proofreading/catalogue-page.js';

writeFileSync(new URL('../PROOFREADING.md', import.meta.url), cataloguePage());
