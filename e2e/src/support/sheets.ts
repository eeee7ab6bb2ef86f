import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

/** A piece of text on paper; measures in points from the upper left corner of the sheet. */
interface Piece {
  text: string;
  left: number;
  right: number;
  top: number;
  size: number;
}

/** A printed page. `pieces` come in the order in which they are drawn, which is that of the document. */
export interface Sheet {
  width: number;
  height: number;
  pieces: Piece[];
}

/** What the browser makes of the screen when somebody prints it. */
export async function printed(page: Page): Promise<Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const sheet = await pdf.getPage(at + 1);
      const { width, height } = sheet.getViewport({ scale: 1 });
      const { items } = await sheet.getTextContent();
      const pieces = items.flatMap((item) =>
        'str' in item && item.str.trim() ? [pieceOf(item.str, item.transform as number[], item.width, height)] : [],
      );
      return { width, height, pieces };
    }),
  );
}

/** A font may have one glyph for a character and the radical or sign that looks like it; the PDF then names the other. */
const LOOKALIKES =
  '⻓长⻔门⻋车⻅见⻉贝⻘青⻚页⻛风⻜飞⻢马⻥鱼⻦鸟⻩黄⻬齐⻮齿⻰龙⻆角⻄西⻝食⺠民⻣骨⻤鬼⻁虎⻙韦⻨麦戶户―—';
const characters = new Map(LOOKALIKES.match(/../gu)!.map((pair) => [...pair] as [string, string]));

/** Words as they can be found on a sheet: without blanks, and each character in one form. */
export const plain = (text: string): string =>
  [...text.normalize('NFKC').replace(/\s/g, '')].map((sign) => characters.get(sign) ?? sign).join('');

function pieceOf(text: string, transform: number[], width: number, height: number): Piece {
  const [, , , size, left, base] = transform as [number, number, number, number, number, number];
  return { text: plain(text), left, right: left + width, top: height - base, size: Math.abs(size) };
}

const NUMBER = /^—\d+—$/;

/** Each row of a sheet, from above, read from left to right. */
function rowsOf({ pieces }: Sheet): { text: string; top: number; pieces: Piece[] }[] {
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.find(([first]) => Math.abs(first!.top - piece.top) < 2);
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  return rows
    .map((row) => row.sort((a, b) => a.left - b.left))
    .map((row) => ({ text: row.map(({ text }) => text).join(''), top: row[0]!.top, pieces: row }))
    .sort((a, b) => a.top - b.top);
}

/** The first row of each sheet, and the number at its foot. */
export const headsOf = (sheets: readonly Sheet[]): string[] => sheets.map((sheet) => rowsOf(sheet)[0]?.text ?? '');
export const numbersOf = (sheets: readonly Sheet[]): string[] =>
  sheets.map((sheet) => rowsOf(sheet).at(-1)?.text ?? '');

/** What stands between head and number, without blanks: as it was drawn, cell by cell, and as it is read, row by row. */
export function textOf(sheets: readonly Sheet[]): string {
  const bodies = sheets.map((sheet) => {
    const rows = rowsOf(sheet).slice(1, -1);
    const within = new Set(rows.flatMap(({ pieces }) => pieces));
    return { drawn: sheet.pieces.filter((piece) => within.has(piece)), read: rows };
  });
  return (['drawn', 'read'] as const)
    .map((way) => bodies.flatMap((body) => body[way].map(({ text }) => text)).join(''))
    .join('\n');
}

/** The characters of each row that is set in the size of a document's text, 三号. */
export const lengthsOf = (sheets: readonly Sheet[]): number[] =>
  sheets.flatMap((sheet) =>
    rowsOf(sheet)
      .filter(({ text, pieces }) => !NUMBER.test(text) && pieces.every(({ size }) => Math.abs(size - 16) < 0.1))
      .map(({ text }) => text.length),
  );

/** What reaches into the margin of 10 mm that no printer prints. */
export const outside = (sheets: readonly Sheet[]): string[] =>
  sheets.flatMap(({ width, height, pieces }) =>
    pieces
      .filter(({ left, right, top }) => left < 28 || right > width - 28 || top < 28 || top > height - 28)
      .map(({ text }) => text),
  );
