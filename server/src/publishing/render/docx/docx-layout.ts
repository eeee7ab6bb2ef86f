import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  type IStylesOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { font } from './docx-fonts.js';

export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
/** 22 lines on a page: 28.95 pt each, exactly. */
const LINE = { line: 579, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
/** Two characters of 16 pt. */
const FIRST_LINE = { firstLineChars: 200, firstLine: 640 };
/** 156 mm hold 28 characters at 15.79 pt; in twentieths of a point the next closer is 15.75. */
const TRACKING = -5;
const HALF_POINTS = { title: 44, body: 32, table: 24, page: 28, caption: 28, check: 21 };

const headed = (face: 'part' | 'area', outlineLevel: number) => ({
  run: { font: font(face), size: HALF_POINTS.body, characterSpacing: TRACKING, bold: false, color: '000000' },
  paragraph: { spacing: LINE, indent: FIRST_LINE, keepNext: true, outlineLevel },
});

/** GB/T 9704-2012, 7: 2号小标宋 title, 一、 黑体, （一） 楷体, 3号仿宋 body. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: font('body'), size: HALF_POINTS.body, language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
      paragraph: { spacing: LINE },
    },
    title: {
      run: { font: font('title'), size: HALF_POINTS.title, bold: false, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: LINE },
    },
    heading1: headed('part', 0),
    heading2: headed('area', 1),
  },
  paragraphStyles: [
    {
      id: 'Text',
      name: '正文文字',
      basedOn: 'Normal',
      quickFormat: true,
      run: { characterSpacing: TRACKING },
      paragraph: { indent: FIRST_LINE, alignment: AlignmentType.BOTH },
    },
    {
      id: 'Cover',
      name: '落款',
      basedOn: 'Normal',
      next: 'Text',
      quickFormat: true,
      run: { characterSpacing: TRACKING },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...LINE, after: 579 } },
    },
    {
      id: 'Cell',
      name: '表内文字',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: HALF_POINTS.table },
      paragraph: { spacing: { ...LINE, line: 360 } },
    },
    {
      id: 'Image',
      name: '图片',
      basedOn: 'Normal',
      next: 'ImageCaption',
      quickFormat: true,
      // the exact height of a line of text would cut it off
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 120, after: 120, line: 240, lineRule: LineRuleType.AUTO },
      },
    },
    {
      id: 'ImageCaption',
      name: '图片说明',
      basedOn: 'Normal',
      next: 'Text',
      quickFormat: true,
      run: { characterSpacing: TRACKING, size: HALF_POINTS.caption, font: font('part') },
      paragraph: { alignment: AlignmentType.CENTER, spacing: LINE },
    },
    {
      id: 'Check',
      name: '核验',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: HALF_POINTS.check },
      paragraph: { spacing: { before: 579, after: 0, line: 320, lineRule: LineRuleType.EXACT } },
    },
    { id: 'HeadCell', name: '表头文字', basedOn: 'Cell', quickFormat: true, run: { font: font('part') } },
  ],
};

/** Small text keeps its own pitch, which a grid would widen; the library has no word for it. */
export const offGrid = (stylesXml: string): string =>
  stylesXml.replace(/(w:styleId="(?:Cell|Check)".*?)(?=<w:spacing )/gs, '$1<w:snapToGrid w:val="0"/>');

/** Numbers of list items on two levels, 1. and （1）; only their signs are Word's own. */
export const ITEM_INDENT = { left: 1280, hanging: 640 };

const pageNumber = (alignment: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { [alignment]: 280 },
        children: [
          new TextRun({ font: font('page'), size: HALF_POINTS.page, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  });

const mark = (text: string): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, font: font('part'), size: HALF_POINTS.page })],
      }),
    ],
  });

/** A4, margins 37/28/35/26 mm, page number — 1 — 7 mm below the text, odd right, even left; a draft's mark on every page. */
export const page = (draft?: string): Omit<ISectionOptions, 'children'> => ({
  properties: {
    page: {
      size: { width: twips(210), height: twips(297) },
      margin: {
        top: twips(37),
        left: twips(28),
        bottom: twips(35),
        right: twips(26),
        header: twips(20),
        footer: twips(24),
      },
    },
    // Lines alone: a grid of characters is read differently by each word processor, so their pitch stands in the styles.
    grid: { type: DocumentGridType.LINES, linePitch: LINE.line },
  },
  footers: { default: pageNumber('right'), even: pageNumber('left') },
  ...(draft ? { headers: { default: mark(draft), even: mark(draft) } } : {}),
});

/** Width of the text, for tables. */
export const TEXT_WIDTH = twips(156);
/** Characters that the width holds: of the text, of a table. */
export const LINE_CHARACTERS = 28;
export const CELL_CHARACTERS = Math.floor(TEXT_WIDTH / 20 / (HALF_POINTS.table / 2));
/** Of one cell so wide, between its own margins of 0.19 cm. */
export const charactersIn = (width: number): number =>
  Math.max(1, Math.floor((width - 2 * twips(1.9)) / (HALF_POINTS.table * 10)));

/** A4 lying, with 245 mm for a table; page numbers stand below as on a page that stands. */
export const lyingPage = (): Omit<ISectionOptions, 'children'> => ({
  ...page(),
  properties: {
    page: {
      size: { width: twips(210), height: twips(297), orientation: PageOrientation.LANDSCAPE },
      margin: {
        top: twips(28),
        left: twips(26),
        bottom: twips(30),
        right: twips(26),
        header: twips(20),
        footer: twips(19),
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch: LINE.line },
  },
});

/** At 96 pixels an inch: the text's width, and of its height what leaves room for a caption. */
const IMAGE_ROOM = { width: TEXT_WIDTH / 15, height: Math.floor(20 * LINE.line) / 15 };

/** As large as the image is, and no larger than there is room. */
export function fitted({ width, height }: { width: number; height: number }, share: number) {
  const scale = Math.min(1, (IMAGE_ROOM.width * share) / width, IMAGE_ROOM.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
