import type { IFontAttributesProperties } from 'docx';

/** The faces of GB/T 9704-2012 and what a machine that lacks one takes instead. */
const faces = {
  body: { name: '仿宋_GB2312', instead: 'FangSong' },
  title: { name: '方正小标宋简体', instead: 'STZhongsong' },
  part: { name: '黑体', instead: 'SimHei' },
  area: { name: '楷体_GB2312', instead: 'KaiTi' },
  page: { name: '宋体', instead: 'SimSun' },
} as const;

/** In every slot: “ ” … — belong to both scripts and would come out half-width in a Latin face. */
export const font = (face: keyof typeof faces): IFontAttributesProperties => {
  const { name } = faces[face];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
};

const entry = ({ name, instead }: { name: string; instead: string }): string =>
  `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/></w:font>`;

/** word/fontTable.xml, which the library writes only for embedded fonts. */
export const fontTable =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `${Object.values(faces).map(entry).join('')}</w:fonts>`;
