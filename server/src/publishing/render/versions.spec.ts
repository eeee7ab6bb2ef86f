import { readFileSync } from 'node:fs';
import { digestOf } from '../../database/digest.js';
import { sampleCheck, sampleImages, sampleReport } from '../testing/sample-report.js';
import { renderDocx } from './docx/docx.js';
import { renderers } from './versions.js';
import { renderArticle } from './web/web.js';

/**
 * What each version makes of the sample. Leaders sign the names of the renderers; so when a digest here has to change, the version in
 * versions.ts moves with it, and what was published stays as it was stored.
 */
const drawn: Record<string, string> = {
  'bafang-web-3': '26c71f46572873c1b20a297a56cc6209e3439ed0928733573de9d6f40d0368f8',
  'docx 9.15.2, bafang-docx-4': '15e0d6ae6ea9d2a9830d25cca8a7abdafb38672c11f602d9a60d7e8c3594e1c6',
};

test('other bytes are another version', async () => {
  expect({
    [renderers['web']!]: digestOf(renderArticle(sampleReport(), sampleCheck)),
    [renderers['docx']!]: digestOf(await renderDocx(sampleReport(), { check: sampleCheck, images: sampleImages })),
  }).toEqual(drawn);
});

test('the library that is named is the one that is installed', () => {
  const { version } = JSON.parse(
    readFileSync(new URL('../../../../node_modules/docx/package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  expect(renderers['docx']).toMatch(new RegExp(`^docx ${version.replaceAll('.', '\\.')}, `));
});
