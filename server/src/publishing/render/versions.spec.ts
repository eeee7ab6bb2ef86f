import { readFileSync } from 'node:fs';
import { digestOf } from '../../database/digest.js';
import { sampleCheck, sampleReport } from '../testing/sample-report.js';
import { renderDocx } from './docx/docx.js';
import { renderers } from './versions.js';
import { renderArticle } from './web/web.js';

/**
 * What each version makes of the sample. Leaders sign the names of the renderers; so when a digest here has to change, the version in
 * versions.ts moves with it, and what was published stays as it was stored.
 */
const drawn: Record<string, string> = {
  'bafang-web-2': 'a5d1adbb6a2201bdd0ef1fc1b33b669cbc6d645918bc510be93c7cf4b0b315aa',
  'docx 9.15.2, bafang-docx-3': '69c6b930041f49a1bab5cf21b83ee6ea34fb29cae1138bd0323ef77c43f81002',
};

test('other bytes are another version', async () => {
  expect({
    [renderers['web']!]: digestOf(renderArticle(sampleReport(), sampleCheck)),
    [renderers['docx']!]: digestOf(await renderDocx(sampleReport(), { check: sampleCheck })),
  }).toEqual(drawn);
});

test('the library that is named is the one that is installed', () => {
  const { version } = JSON.parse(
    readFileSync(new URL('../../../../node_modules/docx/package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  expect(renderers['docx']).toMatch(new RegExp(`^docx ${version.replaceAll('.', '\\.')}, `));
});
