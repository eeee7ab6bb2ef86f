import { readFileSync } from 'node:fs';
import { digestOf } from '../../database/digest.js';
import { sampleCheck, sampleImage, sampleImages, sampleReport } from '../testing/sample-report.js';
import { type FormatName, formatOf, formats } from './formats.js';
import { renderers, renderFiles } from './renderers.js';

/**
 * What each version makes of the sample. Leaders sign the names of the renderers; so when a digest here has to change, the version
 * moves with it, and what was published stays as it was stored.
 */
const drawn: Record<string, string> = {
  'bafang-web-3': '26c71f46572873c1b20a297a56cc6209e3439ed0928733573de9d6f40d0368f8',
  'docx 9.15.2, bafang-docx-4': '15e0d6ae6ea9d2a9830d25cca8a7abdafb38672c11f602d9a60d7e8c3594e1c6',
  'bafang-markdown-1': '8a4226e38fa1b72d9d645abbe6756d811dc05236aba1b7fa4fe7e86e79b181ed',
  'bafang-json-1': 'e27047c0a1c9d8aa7450716d47b384a7425ecb1ca4085f20214345d0dd7de69e',
};

const files = () => renderFiles(sampleReport(), { check: sampleCheck, images: sampleImages });

test('other bytes are another version', async () => {
  const byFile = new Map((await files()).map(({ name, bytes }) => [name, digestOf(bytes)]));
  const found = Object.entries(formats).map(([name, { file }]) => [
    renderers[name as FormatName].version,
    byFile.get(file),
  ]);
  expect(Object.fromEntries(found)).toEqual(drawn);
});

test('an edition has the report in every format, and its images', async () => {
  expect((await files()).map(({ name, mediaType }) => [name, mediaType])).toEqual([
    ...Object.values(formats).map(({ file, mediaType }) => [file, mediaType]),
    [sampleImage.digest, 'image/png'],
  ]);
});

test.each(Object.keys(formats) as FormatName[])(
  '%s: a report with a text that is missing is not issued',
  async (name) => {
    const report = sampleReport();
    report.children[0]!.body = null;
    const issued = { check: sampleCheck, images: sampleImages };
    await expect(async () => renderers[name].render(report, issued)).rejects.toThrow(RangeError);
  },
);

test('a file that no renderer makes any more goes by its name and its ending', () => {
  expect(formatOf('report.docx')).toMatchObject({ called: '可编辑文件', format: 'DOCX' });
  expect(formatOf('report.wps')).toEqual({ called: 'report.wps', format: 'WPS' });
  expect(formatOf('报告')).toEqual({ called: '报告', format: '文件' });
});

test('the library that is named is the one that is installed', () => {
  const { version } = JSON.parse(
    readFileSync(new URL('../../../../node_modules/docx/package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  expect(renderers.docx.version).toMatch(new RegExp(`^docx ${version.replaceAll('.', '\\.')}, `));
});
