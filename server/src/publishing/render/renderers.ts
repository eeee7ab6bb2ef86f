import type { PrintedReport } from '@bafang/shared';
import type { RenderedFile } from '../../files/stored-files.js';
import { renderDocx } from './docx/docx.js';
import { type FormatName, formats } from './formats.js';
import type { IssuedCheck } from './issued-check.js';
import { renderJson } from './json.js';
import { renderMarkdown } from './markdown/markdown.js';
import type { PrintedImages } from './printed-block.js';
import { renderArticle } from './web/web.js';

/** What stands in the files beside the report. */
export interface Issued {
  check: IssuedCheck;
  images: PrintedImages;
}
interface Renderer {
  /** Leaders sign it. It moves when the same report gives other bytes; beside docx stands the layout of our own. */
  version: string;
  render: (report: PrintedReport, issued: Issued) => Promise<Uint8Array> | string;
}

/** Each draws the report by itself; a new one is a row here and in `formats`. */
export const renderers: Record<FormatName, Renderer> = {
  web: { version: 'bafang-web-3', render: (report, { check }) => renderArticle(report, check) },
  docx: { version: 'docx 9.15.2, bafang-docx-4', render: renderDocx },
  markdown: { version: 'bafang-markdown-1', render: (report, { check }) => renderMarkdown(report, check) },
  json: { version: 'bafang-json-1', render: (report, { check }) => renderJson(report, check) },
};
const names = Object.keys(formats) as FormatName[];

/** For the manifest: which renderer drew which format. */
export const rendererVersions = Object.fromEntries(names.map((name) => [name, renderers[name].version]));

/** The files of an edition: the report in every format, and its images by their digests. */
export async function renderFiles(report: PrintedReport, issued: Issued): Promise<RenderedFile[]> {
  const drawn = await Promise.all(
    names.map(async (name) => {
      const { file, mediaType } = formats[name];
      const bytes = await renderers[name].render(report, issued);
      return { name: file, mediaType, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes };
    }),
  );
  return [...drawn, ...[...issued.images].map(([name, { mediaType, bytes }]) => ({ name, mediaType, bytes }))];
}
