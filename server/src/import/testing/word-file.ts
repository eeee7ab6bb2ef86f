import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const RELS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="r1" Type="${DOCUMENT}" Target="word/document.xml"/></Relationships>`;

export const part = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inner}</w:${root}>`;
/** A paragraph of one run; `properties` goes into w:pPr. */
export const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const listed = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

/** A Word file with this body and these further parts, as an archive of Word itself has them. */
export const wordFile = (body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array => {
  const files: Zippable = {
    '_rels/.rels': strToU8(RELS),
    'word/document.xml': strToU8(part('document', `<w:body>${body}</w:body>`)),
  };
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files);
};

interface LevelSpec {
  format: string;
  text: string;
  start?: number;
  style?: string;
}
const level = ({ format, text, start = 1, style }: LevelSpec, at: number): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${style ? `<w:pStyle w:val="${style}"/>` : ''}<w:lvlText w:val="${text}"/></w:lvl>`;
/** numbering.xml with one scheme per list of levels; list n is num n. `more` adds w:num elements. */
export const numberingXml = (schemes: LevelSpec[][], more = ''): string =>
  part(
    'numbering',
    schemes
      .map((levels, at) => `<w:abstractNum w:abstractNumId="${at}">${levels.map(level).join('')}</w:abstractNum>`)
      .join('') +
      schemes.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`).join('') +
      more,
  );
