import express from 'express';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileName, sendDownload } from './downloads.js';

describe('the name of a file', () => {
  test.each([
    ['海城市2018年法治政府建设年度报告', '', '海城市2018年法治政府建设年度报告.docx'],
    ['海城市2018年法治政府建设年度报告', '（送审稿）', '海城市2018年法治政府建设年度报告（送审稿）.docx'],
    ['../../etc/passwd', '', 'etcpasswd.docx'],
    ['a\\b:c*d?e"f<g>h|i', '', 'abcdefghi.docx'],
    ['报告\r\nSet-Cookie: x=1', '', '报告Set-Cookie x=1.docx'],
    ['报告\u202excod.exe', '', '报告xcod.exe.docx'],
    ['\ud800报告', '', '\ufffd报告.docx'],
    ['  ', '', '年度报告.docx'],
    ['法'.repeat(300), '', `${'法'.repeat(80)}.docx`],
  ])('%j %s', (title, mark, expected) => {
    expect(fileName(title, 'docx', mark)).toBe(expected);
  });
});

describe('a file as it is sent', () => {
  let server: Server;
  let name = '';
  beforeAll(async () => {
    const app = express().get('/', (_, response) =>
      sendDownload(response, { name, mediaType: 'application/x-own', bytes: Uint8Array.of(1) }),
    );
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => server.close());
  const sent = async (given: string): Promise<Headers> => {
    name = given;
    return (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).headers;
  };

  test('is an attachment of the type that was given, whatever its name ends in', async () => {
    const headers = await sent('article.html');
    expect(headers.get('content-disposition')).toBe('attachment; filename=article.html');
    expect(headers.get('content-type')).toBe('application/x-own');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a Chinese name is in UTF-8, beside one for those who cannot read that', async () => {
    expect((await sent('东莞（送审稿）.docx')).get('content-disposition')).toBe(
      'attachment; filename="???????.docx"; filename*=UTF-8\'\'%E4%B8%9C%E8%8E%9E%EF%BC%88%E9%80%81%E5%AE%A1%E7%A8%BF%EF%BC%89.docx',
    );
  });

  test.each(["报告'(1)*", '报告\r\nX: 1', '报告";x="', '\ud800', '报告%0d%0a', '报告\u00e9\u0000'])(
    'a title %j stays inside its parameter and in ASCII',
    async (title) => {
      const safe = fileName(title, 'docx');
      const header = (await sent(safe)).get('content-disposition');
      expect(header).toMatch(/^attachment; filename="[\w ?%'();=.-]+"; filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/);
      expect(decodeURIComponent(header!.split("UTF-8''")[1]!)).toBe(safe);
    },
  );
});
