import { getDocumentProxy } from 'unpdf';

/** A line of a page; measures in points, `y` from the foot of the page. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  right: number;
}

/** The lines of each page, from its head to its foot. */
export async function pdfLines(bytes: Uint8Array): Promise<PdfLine[][]> {
  const pdf = await getDocumentProxy(bytes);
  return Promise.all(Array.from({ length: pdf.numPages }, (_, at) => linesOf(pdf, at + 1)));
}

async function linesOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>, number: number): Promise<PdfLine[]> {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  const lines: PdfLine[] = [];
  for (const item of items) {
    if (!('str' in item) || !item.str.trim()) continue;
    const [x, y] = [item.transform[4] as number, item.transform[5] as number];
    const line = lines.find((each) => Math.abs(each.y - y) < 1);
    if (!line) lines.push({ text: item.str, x, y, right: x + item.width });
    else Object.assign(line, { text: line.text + item.str, right: Math.max(line.right, x + item.width) });
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s/g, '') })).sort((a, b) => b.y - a.y);
}
