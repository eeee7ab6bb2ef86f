interface Format {
  /** Its name in the edition and in the manifest. */
  file: string;
  mediaType: string;
  /** For readers. */
  called: string;
  format: string;
}

/** The files that an edition is rendered to. */
export const formats = {
  web: { file: 'article.html', mediaType: 'text/html; charset=utf-8', called: '网页正文', format: 'HTML' },
  docx: {
    file: 'report.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    called: '可编辑文件',
    format: 'DOCX',
  },
  markdown: {
    file: 'report.md',
    mediaType: 'text/markdown; charset=utf-8',
    called: '纯文本文件',
    format: 'Markdown',
  },
  json: { file: 'report.json', mediaType: 'application/json', called: '结构化数据', format: 'JSON' },
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof formats;

/** As stored with an edition: of one that is no longer rendered its ending tells. */
export function formatOf(file: string): Pick<Format, 'called' | 'format'> {
  const known = Object.values<Format>(formats).find((each) => each.file === file);
  return known ?? { called: file, format: (/\.([A-Za-z0-9]{1,8})$/.exec(file)?.[1] ?? '文件').toUpperCase() };
}
