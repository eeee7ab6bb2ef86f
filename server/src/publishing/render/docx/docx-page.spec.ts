import { documentFromParagraphs, type NodeJson, type PrintedNode, type PrintedReport } from '@bafang/shared';
import { office, pagesOf } from '../../testing/office.js';
import { type PdfLine, pdfLines } from '../../testing/pdf-lines.js';
import { sampleReport } from '../../testing/sample-report.js';
import { renderDocx } from './docx.js';

const section = (body: unknown): PrintedNode => ({
  kind: 'section',
  id: 's',
  label: '',
  heading: null,
  body,
  children: [],
});
const report = (...bodies: unknown[]): PrintedReport => ({ ...sampleReport(), children: bodies.map(section) });
const opened = async (...files: Promise<Uint8Array>[]): Promise<PdfLine[][][]> =>
  Promise.all(pagesOf(await Promise.all(files)).map(pdfLines));

const MILLIMETRE = 72 / 25.4;
const page = { left: 28 * MILLIMETRE, right: 184 * MILLIMETRE, top: 260 * MILLIMETRE, foot: 35 * MILLIMETRE };
/** The lines between the margins, without the page number and a draft's mark. */
const textOf = (lines: PdfLine[]) => lines.filter(({ y }) => y > page.foot && y < page.top);

// prettier-ignore
const cell = (type: string, attrs: Record<string, number>, ...content: NodeJson[]): NodeJson => ({ type, attrs, content });
const words = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const plain = (...texts: string[]) => cell('tableCell', {}, ...texts.map(words));
const head = (...texts: string[]) => cell('tableHeader', {}, ...texts.map(words));
const row = (...content: NodeJson[]): NodeJson => ({ type: 'tableRow', content });
const table = (...content: NodeJson[]): NodeJson => ({ type: 'table', content });
const list = (texts: string[]): NodeJson => ({
  type: 'orderedList',
  attrs: { start: 1, type: null },
  content: texts.map((text) => ({ type: 'listItem', content: [words(text)] })),
});
const headRow = row(head('事项'), head('内容'));

/** Tables that hold the same lines, each in another place. */
const tables: Record<string, (lines: string[]) => NodeJson> = {
  甲: (lines) => table(headRow, row(plain('一'), plain(...lines))),
  乙: (lines) => table(row(plain('一'), plain(...lines))),
  丙: (lines) => table(row(head('事项'), head(...lines)), row(plain('一'), plain('二')), row(plain('三'), plain('四'))),
  丁: (lines) => table(row(head('事项'), head(...lines))),
  戊: (lines) =>
    table(headRow, row(cell('tableCell', { rowspan: 2 }, ...lines.map(words)), plain('一')), row(plain(''))),
  己: (lines) => table(headRow, row(plain('一'), cell('tableCell', {}, list(lines)))),
  庚: (lines) =>
    table(headRow, row(plain('一'), cell('tableCell', {}, table(...lines.map((line) => row(plain(line))))))),
  辛: (lines) =>
    table(
      headRow,
      ...lines.map((line, at) =>
        row(...(at ? [] : [cell('tableCell', { rowspan: lines.length }, words('一'))]), plain(line)),
      ),
    ),
  壬: (lines) => table(...lines.map(() => headRow), ...lines.map((line) => row(plain(line), plain('')))),
};
const linesIn = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}${count}第${at + 1}行`);

(office ? describe : describe.skip)('opened in LibreOffice', () => {
  test('a page has 22 lines of 28 characters, a draft’s too, and nothing stands in the margins', async () => {
    const text = report(documentFromParagraphs(Array.from({ length: 3 }, () => '法治政府建设'.repeat(200))));
    for (const pages of await opened(renderDocx(text), renderDocx(text, { draft: '送审稿' }))) {
      expect(pages).toHaveLength(7);
      const full = textOf(pages[1]!);
      expect(full.map((line) => line.text.length)).toEqual(Array(22).fill(28));
      expect((full[0]!.y - full.at(-1)!.y) / 21).toBeCloseTo(28.95, 1);
      for (const { x, right } of pages.flatMap(textOf)) {
        expect(x).toBeGreaterThanOrEqual(page.left - 1);
        expect(right).toBeLessThanOrEqual(page.right + 1);
      }
      expect(pages.map((lines) => lines.at(-1)!.text)).toEqual(pages.map((_, at) => `—${at + 1}—`));
    }
  });

  test('no year of the cover is torn, however long the name of who issues it', async () => {
    const issuers: [string, number][] = [
      ['海城市人民政府', 1],
      ['海城市滨海新区管理委员会', 2],
      ['海城市滨海高新技术产业开发区管理委员会办公室', 3],
    ];
    const cover = { documentNumber: '海滨管〔2019〕128号', date: '2019-12-24' };
    const text = report(documentFromParagraphs(['正文。']));
    const files = await opened(...issuers.map(([issuer]) => renderDocx({ ...text, issuer, cover })));
    issuers.forEach(([issuer, count], at) => {
      const [, ...lines] = textOf(files[at]![0]!).map((line) => line.text);
      expect(lines.slice(0, count).join('')).toBe(`海滨管〔2019〕128号${issuer}2019年12月24日`);
      expect(lines[count]).toBe('正文。');
      for (const whole of [issuer, '2019年12月24日'])
        expect(lines.filter((line) => line.includes(whole))).toHaveLength(1);
    });
  });

  test('every line of a row of 18 to 30 is on the page, wherever in a table it stands', async () => {
    const counts = Array.from({ length: 13 }, (_, at) => at + 18);
    const names = Object.keys(tables);
    const files = await opened(
      ...names.map((name) =>
        renderDocx(report(...counts.map((count) => ({ type: 'doc', content: [tables[name]!(linesIn(name, count))] })))),
      ),
    );
    files.forEach((pages, at) => {
      const shown = pages.flatMap(textOf).map((line) => line.text);
      const wanted = counts.flatMap((count) => linesIn(names[at]!, count));
      expect(wanted.filter((line) => !shown.some((each) => each.includes(line)))).toEqual([]);
    });
  });
});
