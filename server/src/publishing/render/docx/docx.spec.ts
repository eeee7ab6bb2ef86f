import type { PrintedReport } from '@bafang/shared';
import { strFromU8, unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { digestOf } from '../../../database/digest.js';
import { sampleCheck, sampleImage, sampleImages, sampleReport } from '../../testing/sample-report.js';
import { descendants, parseXml, type Xml } from '../../testing/strict-xml.js';
import { renderDocx } from './docx.js';

const partsOf = async (
  report: PrintedReport,
  options?: Parameters<typeof renderDocx>[1],
): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await renderDocx(report, options))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
const words = (x: Xml): string =>
  descendants(x, 'w:t')
    .map(({ text }) => text)
    .join('');
const styleOf = (paragraph: Xml): string | undefined => descendants(paragraph, 'w:pStyle')[0]?.attributes['w:val'];
const documentOf = async (report: PrintedReport, options?: Parameters<typeof renderDocx>[1]) =>
  parseXml((await partsOf(report, options))['word/document.xml']!);

describe('the same content gives the same file', () => {
  test('rendered twice, and later', async () => {
    const first = digestOf(await renderDocx(sampleReport(), { check: sampleCheck, images: sampleImages }));
    await new Promise((later) => setTimeout(later, 2100));
    expect(digestOf(await renderDocx(sampleReport(), { check: sampleCheck, images: sampleImages }))).toBe(first);
  });

  test('no part holds the clock of the machine', async () => {
    const parts = await partsOf(sampleReport());
    const [year] = new Date().toISOString().split('-');
    expect(Object.entries(parts).flatMap(([name, part]) => (part.includes(`${year}-`) ? [name] : []))).toEqual([]);
    expect(parts['docProps/core.xml']).toMatch(/created[^>]*>2019-01-24T00:00:00Z</);
    expect(await partsOf({ ...sampleReport(), cover: { documentNumber: '', date: '' } })).toMatchObject({
      'docProps/core.xml': expect.stringMatching(/modified[^>]*>2018-12-31T00:00:00Z</) as string,
    });
  });

  test('a changed word, number or check is another file', async () => {
    const digests = await Promise.all(
      [
        renderDocx(sampleReport()),
        renderDocx({ ...sampleReport(), issuer: '海城市' }),
        renderDocx(sampleReport(), { check: sampleCheck }),
        renderDocx(sampleReport(), { draft: '送审稿' }),
      ].map(async (file) => digestOf(await file)),
    );
    expect(new Set(digests).size).toBe(4);
  });

  test('the archive tells no time zone', async () => {
    const bytes = await renderDocx(sampleReport());
    // local file header: time and date of change at 10 and 12; 1980-01-01 00:00
    expect([bytes[10], bytes[11], bytes[12], bytes[13]]).toEqual([0, 0, 0b00100001, 0]);
    const script =
      'const { zipSync } = await import("fflate"); process.stdout.write(Buffer.from(zipSync({ a: new Uint8Array([1]) }, { mtime: new Date(1980, 0, 1) })).toString("hex"))';
    const inZone = (zone: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
        encoding: 'utf8',
        cwd: import.meta.dirname,
      });
    expect(inZone('Pacific/Kiritimati')).toBe(inZone('Pacific/Pago_Pago'));
  });
});

describe('the Word file', () => {
  test('every part is well-formed, and every part that one refers to is there', async () => {
    const parts = await partsOf(sampleReport(), { check: sampleCheck });
    const xml = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
    for (const name of xml) expect(parseXml(parts[name]!).name).toBeTruthy();
    const related = descendants(parseXml(parts['word/_rels/document.xml.rels']!), 'Relationship').map(
      ({ attributes }) => `word/${attributes['Target']}`.replace('word//', ''),
    );
    expect(related.filter((name) => !(name in parts))).toEqual([]);
    const types = parseXml(parts['[Content_Types].xml']!);
    const typed = new Set(descendants(types, 'Override').map(({ attributes }) => attributes['PartName']!.slice(1)));
    const endings = new Set(descendants(types, 'Default').map(({ attributes }) => attributes['Extension']));
    expect(
      Object.keys(parts).filter(
        (name) => !typed.has(name) && !endings.has(name.split('.').at(-1)!) && name !== '[Content_Types].xml',
      ),
    ).toEqual([]);
  });

  test('title and headings are Word’s own, numbered in the text as printed', async () => {
    const paragraphs = descendants(await documentOf(sampleReport()), 'w:p').map((p): [string | undefined, string] => [
      styleOf(p),
      words(p),
    ]);
    expect(paragraphs.filter(([style]) => /^(Title|Heading\d)$/.test(style ?? ''))).toEqual([
      ['Title', '海城市2018年法治政府建设年度报告'],
      ['Heading1', '一、基本情况'],
      ['Heading2', '（一）依法履行职能'],
      ['Heading2', '（二）化解矛盾'],
      ['Heading1', '二、下一年设想'],
    ]);
    expect(paragraphs).toContainEqual(['Text', '一是精简事项。受理复议120件。']);
    const styles = parseXml((await partsOf(sampleReport()))['word/styles.xml']!);
    const levels = descendants(styles, 'w:style').flatMap((style) =>
      descendants(style, 'w:outlineLvl').map((level) => [style.attributes['w:styleId'], level.attributes['w:val']]),
    );
    expect(Object.fromEntries(levels)).toMatchObject({ Heading1: '0', Heading2: '1' });
  });

  test('every style that is used is defined, and no paragraph breaks its line by hand', async () => {
    const parts = await partsOf(sampleReport(), { check: sampleCheck });
    const document = parseXml(parts['word/document.xml']!);
    const defined = new Set(
      descendants(parseXml(parts['word/styles.xml']!), 'w:style').map(({ attributes }) => attributes['w:styleId']),
    );
    expect(descendants(document, 'w:pStyle').filter(({ attributes }) => !defined.has(attributes['w:val']))).toEqual([]);
    expect([...descendants(document, 'w:br'), ...descendants(document, 'w:cr')]).toEqual([]);
  });

  test('a list is Word’s, each with its own count from its own start', async () => {
    const parts = await partsOf(sampleReport());
    const items = descendants(parseXml(parts['word/document.xml']!), 'w:p').filter(
      (p) => descendants(p, 'w:numId').length,
    );
    const idOf = (p: Xml) => descendants(p, 'w:numId')[0]!.attributes['w:val']!;
    expect(items.map(words)).toEqual(['公布清单', '外层的里面一项', '逐项核对']);
    expect(idOf(items[0]!)).toBe(idOf(items[2]!));
    expect(idOf(items[0]!)).not.toBe(idOf(items[1]!));
    const numbering = parseXml(parts['word/numbering.xml']!);
    const levelOf = (numId: string): Xml => {
      const number = descendants(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === numId)!;
      const abstract = descendants(number, 'w:abstractNumId')[0]!.attributes['w:val'];
      return descendants(
        descendants(numbering, 'w:abstractNum').find(({ attributes }) => attributes['w:abstractNumId'] === abstract)!,
        'w:lvl',
      )[0]!;
    };
    const drawn = (numId: string) =>
      ['w:start', 'w:numFmt', 'w:lvlText'].map((name) => descendants(levelOf(numId), name)[0]?.attributes['w:val']);
    expect([drawn(idOf(items[0]!)), drawn(idOf(items[1]!))]).toEqual([
      ['3', 'decimal', '%1.'],
      ['1', 'decimal', '（%1）'],
    ]);
  });

  test('a table is a table: its head repeats, its cells span, each ends with a paragraph', async () => {
    const [table] = descendants(await documentOf(sampleReport()), 'w:tbl');
    const rows = descendants(table!, 'w:tr');
    expect(rows.map((row) => descendants(row, 'w:tblHeader').length)).toEqual([1, 0, 0]);
    expect(rows.map((row) => descendants(row, 'w:tc').map(words))).toEqual([
      ['事项', '件数'],
      ['复议', '受理', '120'],
      ['', '办结', '118'],
    ]);
    expect(
      descendants(table!, 'w:gridSpan').flatMap(({ attributes }) =>
        attributes['w:val'] === '1' ? [] : [attributes['w:val']],
      ),
    ).toEqual(['2']);
    expect(descendants(table!, 'w:vMerge').map(({ attributes }) => attributes['w:val'])).toEqual([
      'restart',
      'continue',
    ]);
    for (const cell of descendants(table!, 'w:tc')) expect(cell.children.at(-1)!.name).toBe('w:p');
  });

  test('says whose it is, in Chinese, on the page of an official document', async () => {
    const parts = await partsOf(sampleReport());
    const properties = parseXml(parts['docProps/core.xml']!);
    expect(['dc:title', 'dc:creator'].map((name) => descendants(properties, name)[0]?.text)).toEqual([
      '海城市2018年法治政府建设年度报告',
      '海城市人民政府',
    ]);
    expect(
      descendants(parseXml(parts['word/styles.xml']!), 'w:lang').map(({ attributes }) => attributes['w:eastAsia']),
    ).toContain('zh-CN');
    const [size, margin] = ['w:pgSz', 'w:pgMar'].map(
      (name) => descendants(parseXml(parts['word/document.xml']!), name)[0]!.attributes,
    );
    expect([size!['w:w'], size!['w:h'], margin!['w:top'], margin!['w:left']]).toEqual([
      '11906',
      '16838',
      '2098',
      '1587',
    ]);
    expect(Object.values(parts).join('')).not.toMatch(/dolan|Un-named/i);
  });

  test('22 lines of 28 characters: a grid of lines alone, and tracking in the styles of the text', async () => {
    const parts = await partsOf(sampleReport());
    const [grid] = descendants(parseXml(parts['word/document.xml']!), 'w:docGrid');
    expect(grid!.attributes).toEqual({ 'w:type': 'lines', 'w:linePitch': '579' });
    const styles = descendants(parseXml(parts['word/styles.xml']!), 'w:style');
    const spacingOf = (id: string, part: 'w:pPr' | 'w:rPr') =>
      styles
        .filter(({ attributes }) => attributes['w:styleId'] === id)
        .flatMap((style) => descendants(style, part))
        .flatMap((properties) => descendants(properties, 'w:spacing'))[0]?.attributes;
    for (const style of ['Text', 'Heading1', 'Heading2', 'Cover'])
      expect([style, spacingOf(style, 'w:rPr')]).toEqual([style, { 'w:val': '-5' }]);
    for (const style of ['Title', 'Heading1', 'Heading2', 'Cover'])
      expect([style, spacingOf(style, 'w:pPr')]).toMatchObject([style, { 'w:line': '579', 'w:lineRule': 'exact' }]);
  });

  test('prints what it is checked by as its last line, and a draft its mark on every page', async () => {
    const issued = descendants(await documentOf(sampleReport(), { check: sampleCheck }), 'w:p');
    expect(words(issued.at(-1)!)).toBe(`文稿指纹 7F3A 91C2 E04D 5B18，核验 ${sampleCheck.address}`);
    const draft = await partsOf(sampleReport(), { draft: '送审稿' });
    const headers = Object.keys(draft).filter((name) => /^word\/header\d+\.xml$/.test(name));
    expect(headers.map((name) => words(parseXml(draft[name]!)))).toEqual(['送审稿', '送审稿']);
    expect(descendants(parseXml(draft['docProps/core.xml']!), 'dc:title')[0]!.text).toBe(
      '海城市2018年法治政府建设年度报告（送审稿）',
    );
    expect(Object.keys(await partsOf(sampleReport())).filter((name) => name.includes('header'))).toEqual([]);
  });
});

describe('hostile characters', () => {
  test.each([
    ['control characters', '甲\u0000\u0001\u0008\u000b\u000c\u001f\u007f乙', '甲乙'],
    ['half a surrogate pair', '甲\ud800乙\udc00丙', '甲\ufffd乙\ufffd丙'],
    ['a whole one', '甲\u{20bb7}乙', '甲\u{20bb7}乙'],
    ['non-characters', '甲\ufffe\uffff乙', '甲乙'],
    ['the end of CDATA', '甲]]>乙<![CDATA[丙', '甲]]>乙<![CDATA[丙'],
    ['markup of Word', '</w:t></w:r><w:r><w:br/>', '</w:t></w:r><w:r><w:br/>'],
    ['entities', '&amp;&#0;&lt;&x;', '&amp;&#0;&lt;&x;'],
    ['blanks at the ends', '  甲  乙  ', '  甲  乙  '],
    ['a field', '{ DDEAUTO c:\\\\cmd.exe }', '{ DDEAUTO c:\\\\cmd.exe }'],
  ])('%s', async (_, given, read) => {
    const report: PrintedReport = {
      ...sampleReport(),
      title: given,
      issuer: given,
      children: [
        { kind: 'part', id: 'p', label: '一、', heading: given, body: null, children: [] },
        {
          kind: 'section',
          id: 's',
          label: '',
          heading: null,
          body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `首${given}尾` }] }] },
          children: [],
        },
      ],
    };
    const parts = await partsOf(report);
    for (const name of Object.keys(parts).filter((each) => each.endsWith('.xml'))) parseXml(parts[name]!);
    const lines = descendants(parseXml(parts['word/document.xml']!), 'w:p').map(words);
    expect([lines[0], lines[2], lines[3]]).toEqual([read, `一、${read}`, `首${read}尾`]);
    expect(descendants(parseXml(parts['docProps/core.xml']!), 'dc:title')[0]!.text).toBe(read);
    expect(parts['word/document.xml']).not.toContain('w:instrText');
  });
});

describe('an image', () => {
  const imageIn = (attrs: object, inTable = false) => {
    const image = { type: 'image', attrs: { digest: sampleImage.digest, ...attrs } };
    const cells = [1, 2].map(() => ({ type: 'tableCell', content: [image] }));
    const content = inTable ? [{ type: 'table', content: [{ type: 'tableRow', content: cells }] }] : [image];
    const [section] = sampleReport().children;
    return { ...sampleReport(), children: [{ ...section!, body: { type: 'doc', content } }] };
  };
  const sized = (width: number, height: number) => new Map([[sampleImage.digest, { ...sampleImage, width, height }]]);

  test('stands with what is said in its place, and its caption below it', async () => {
    const parts = await partsOf(imageIn({ alt: '一张<红>图', caption: '图1' }), { images: sampleImages });
    expect(parts['word/media/image1.png']).toBeDefined();
    const document = parseXml(parts['word/document.xml']!);
    expect(descendants(document, 'wp:docPr').map(({ attributes }) => attributes)).toEqual([
      { id: '1', name: '图1', descr: '一张<红>图' },
    ]);
    const [, , image, caption] = descendants(document, 'w:p');
    expect([image, caption].map((paragraph) => styleOf(paragraph!))).toEqual(['Image', 'ImageCaption']);
    expect(descendants(caption!, 'w:t').map(({ text }) => text)).toEqual(['图1']);
  });

  test.each([
    ['small, as it is', 40, 20, false, [40, 20]],
    ['wide, as wide as the text', 5896, 1000, false, [590, 100]],
    ['tall, no taller than a page', 1000, 7720, false, [100, 772]],
    ['in a cell, as wide as the cell', 2948, 1000, true, [295, 100]],
  ])('is drawn, if it is %s', async (_, width, height, inTable, [wide, high]) => {
    const document = await documentOf(imageIn({}, inTable), { images: sized(width, height) });
    const [{ attributes } = { attributes: {} as Record<string, string> }] = descendants(document, 'wp:extent');
    expect([Number(attributes['cx']) / 9525, Number(attributes['cy']) / 9525]).toEqual([wide, high]);
  });
});
